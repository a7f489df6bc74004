package org.chalet.command.identity.login;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.identity.Authentication.Shown;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/me/login} */
@RestController
@Tag(name = "accounts")
public final class ChangeLoginEndpoint {
  private final LoginChanges changes;

  public ChangeLoginEndpoint(LoginChanges changes) {
    this.changes = changes;
  }

  /**
   * @param email to sign in with
   * @param password of the account
   * @param code of an authenticator app, or a recovery code, where the account asks for one
   */
  @Schema(name = "ChangeLoginBody")
  record Body(@Nullable String email, @Nullable String password, @Nullable String code) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  @PostMapping("/api/me/login")
  @Write
  @Operation(
      summary = "Ask to sign in with another address",
      description =
          "It changes by the link in a mail to the new address. Where that is another account's login"
              + " the answer is the same, and the mail says so")
  @ApiResponse(responseCode = "202", description = "a mail is on its way to the new address")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(
      responseCode = "401",
      description = "`second-factor-required`, `wrong-second-factor`")
  @ApiResponse(responseCode = "403", description = "`wrong-password`")
  @ApiResponse(responseCode = "422", description = "`recovery-address-is-login`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Void> handle(@RequestBody Body body, HttpServletRequest request) {
    changes.request(
        Trails.signedIn(request).account(),
        new EmailAddress(Fields.required("email", body.email())),
        new Shown(Fields.required("password", body.password()), body.code()),
        Trails.of(request));
    return ResponseEntity.accepted().build();
  }
}
