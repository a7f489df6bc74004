package org.chalet.command.registration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.LinkToken;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
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

  @PostMapping("/api/registrations/confirm")
  @SecurityRequirements
  @Write
  @Operation(summary = "Open the account that was asked for, by the link in the mail")
  @ApiResponse(responseCode = "201", description = "opened")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "409", description = "`login-taken`: there is an account by now")
  @ApiResponse(responseCode = "410", description = "`link-not-valid`, `invitation-not-valid`")
  ResponseEntity<RegisteredAnswer> confirm(
      @RequestBody LinkToken body, HttpServletRequest request) {
    return RegisteredAnswer.of(
        registrations.confirm(body.required(), account -> Trails.ofNewcomer(request, account)));
  }
}
