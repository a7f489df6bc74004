package org.chalet.command.registration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/registrations/confirm} */
@RestController
@Tag(name = "accounts")
public final class ConfirmRegistrationEndpoint {
  private final Registrations registrations;

  public ConfirmRegistrationEndpoint(Registrations registrations) {
    this.registrations = registrations;
  }

  /**
   * @param token as the link holds it
   * @param password that was chosen when the account was asked for
   */
  @Schema(name = "ConfirmRegistrationBody")
  record Body(@Nullable String token, @Nullable String password) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  @PostMapping("/api/registrations/confirm")
  @SecurityRequirements
  @Write
  @Operation(
      summary = "Open the account that was asked for, by the link in the mail and its password")
  @ApiResponse(responseCode = "201", description = "opened")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(
      responseCode = "403",
      description = "`wrong-password`: not the one that was chosen; the link stays good")
  @ApiResponse(responseCode = "409", description = "`login-taken`: there is an account by now")
  @ApiResponse(responseCode = "410", description = "`link-not-valid`, `invitation-not-valid`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<RegisteredAnswer> confirm(@RequestBody Body body, HttpServletRequest request) {
    return RegisteredAnswer.of(
        registrations.confirm(
            Fields.required("token", body.token()),
            Fields.required("password", body.password()),
            request.getRemoteAddr(),
            account -> Trails.ofNewcomer(request, account)));
  }
}
