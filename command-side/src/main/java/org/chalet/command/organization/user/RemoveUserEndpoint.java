package org.chalet.command.organization.user;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.organization.RemoveUser;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/organizations/{organization}/users/{account}} */
@RestController
@Tag(name = "users")
public final class RemoveUserEndpoint {
  private final Commands commands;

  public RemoveUserEndpoint(Commands commands) {
    this.commands = commands;
  }

  @DeleteMapping("/api/organizations/{organization}/users/{account}")
  @Write
  @IfMatch
  @Operation(summary = "Remove a user; the body confirms with the login e-mail of that user")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(
      responseCode = "403",
      description =
          "`managing-users-needs-administrator`, `only-legal-representative-appoints`;"
              + " `not-home-organization`: only the organization through which the person came in"
              + " decides about collections")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `not-a-member`")
  @ApiResponse(
      responseCode = "409",
      description =
          "`last-legal-representative`; for whoever removes themselves also"
              + " `still-a-ksuite-user`, `login-in-mail-service`")
  @ApiResponse(
      responseCode = "422",
      description = "`confirmation-mismatch`, `receiver-not-eligible`")
  ResponseEntity<Void> handle(
      @PathVariable String organization,
      @PathVariable String account,
      @RequestBody Removal body,
      HttpServletRequest request) {
    RemoveUser command = body.of(Fields.account(account), Fields.organization(organization));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
