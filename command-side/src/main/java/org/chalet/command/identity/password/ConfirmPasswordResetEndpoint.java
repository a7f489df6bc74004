package org.chalet.command.identity.password;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/password-resets/confirm} */
@RestController
@Tag(name = "accounts")
public final class ConfirmPasswordResetEndpoint {
  private final PasswordResets resets;

  public ConfirmPasswordResetEndpoint(PasswordResets resets) {
    this.resets = resets;
  }

  /**
   * @param token as the link in the mail holds it
   * @param password from now on
   */
  @Schema(name = "ConfirmPasswordResetBody")
  record Body(@Nullable String token, @Nullable String password) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  @PostMapping("/api/password-resets/confirm")
  @SecurityRequirements
  @Write
  @Operation(
      summary = "Choose another password, by the link in the mail; all sessions end",
      description = "A second factor stays as it is, and is asked for at the next sign-in")
  @ApiResponse(responseCode = "204", description = "changed")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "410", description = "`link-not-valid`")
  @ApiResponse(responseCode = "422", description = "`weak-password`: the link stays good")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Void> handle(@RequestBody Body body, HttpServletRequest request) {
    return Answers.done(
        resets.confirm(
            Fields.required("token", body.token()),
            Fields.required("password", body.password()),
            request.getRemoteAddr(),
            account -> Trails.ofNewcomer(request, account)));
  }
}
