package org.chalet.command.identity.login;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.LinkToken;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/logins/confirm} */
@RestController
@Tag(name = "accounts")
public final class ConfirmLoginEndpoint {
  private final LoginChanges changes;

  public ConfirmLoginEndpoint(LoginChanges changes) {
    this.changes = changes;
  }

  @PostMapping("/api/logins/confirm")
  @SecurityRequirements
  @Write
  @Operation(summary = "Sign in with another address from now on, by the link in the mail to it")
  @ApiResponse(responseCode = "204", description = "changed; sessions and devices stay signed in")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "409", description = "`login-taken`, by now")
  @ApiResponse(responseCode = "410", description = "`link-not-valid`")
  @ApiResponse(responseCode = "422", description = "`recovery-address-is-login`, by now")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Void> handle(@RequestBody LinkToken body, HttpServletRequest request) {
    return Answers.done(
        changes.confirm(
            body.required(),
            request.getRemoteAddr(),
            account -> Trails.ofNewcomer(request, account)));
  }
}
