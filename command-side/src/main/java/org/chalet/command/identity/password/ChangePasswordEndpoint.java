package org.chalet.command.identity.password;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.identity.Authentication.Shown;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.trail.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/me/password} */
@RestController
@Tag(name = "accounts")
public final class ChangePasswordEndpoint {
  private final Passwords passwords;

  public ChangePasswordEndpoint(Passwords passwords) {
    this.passwords = passwords;
  }

  /**
   * @param current the password until now
   * @param code of an authenticator app, or a recovery code, where the account asks for one
   * @param wanted the password from now on, as {@code new}
   */
  @Schema(name = "ChangePasswordBody")
  record Body(
      @Nullable String current,
      @Nullable String code,
      @JsonProperty("new") @Nullable String wanted) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  @PostMapping("/api/me/password")
  @Write
  @Operation(summary = "Choose another password; all other sessions end, this one stays")
  @ApiResponse(responseCode = "204", description = "changed")
  @ApiResponse(
      responseCode = "401",
      description = "`second-factor-required`, `wrong-second-factor`")
  @ApiResponse(responseCode = "403", description = "`wrong-password`: not the current one")
  @ApiResponse(responseCode = "422", description = "`weak-password`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Void> handle(@RequestBody Body body, HttpServletRequest request) {
    SignedIn who = Trails.signedIn(request);
    return Answers.done(
        passwords.change(
            who,
            new Shown(Fields.required("current", body.current()), body.code()),
            Fields.required("new", body.wanted()),
            Trails.of(request)));
  }
}
