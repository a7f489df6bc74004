package org.chalet.command.organization.invitation;

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
import org.chalet.organization.WithdrawInvitation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/organizations/{organization}/invitations/{invitation}} */
@RestController
@Tag(name = "users")
public final class WithdrawInvitationEndpoint {
  private final Commands commands;

  public WithdrawInvitationEndpoint(Commands commands) {
    this.commands = commands;
  }

  @DeleteMapping("/api/organizations/{organization}/invitations/{invitation}")
  @Write
  @IfMatch
  @Operation(summary = "Withdraw an invitation")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(
      responseCode = "403",
      description = "`managing-users-needs-administrator`, `only-legal-representative-appoints`")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, also for whoever is not a user of it")
  @ApiResponse(responseCode = "410", description = "`invitation-not-valid`: not open")
  ResponseEntity<Void> handle(
      @PathVariable String organization,
      @PathVariable String invitation,
      HttpServletRequest request) {
    WithdrawInvitation command =
        new WithdrawInvitation(Fields.organization(organization), Fields.invitation(invitation));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
