package org.chalet.command.organization.invitation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.organization.ResendInvitation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/invitations/{invitation}/resend} */
@RestController
@Tag(name = "users")
public final class ResendInvitationEndpoint {
  private final Commands commands;

  public ResendInvitationEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/api/organizations/{organization}/invitations/{invitation}/resend")
  @Write
  @IfMatch
  @Operation(
      summary = "Send an invitation again, good for 30 days from now; former links open nothing")
  @ApiResponse(responseCode = "204", description = "sent; ETag is the version")
  @ApiResponse(
      responseCode = "403",
      description = "`managing-users-needs-administrator`, `only-legal-representative-appoints`")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, also for whoever is not a user of it")
  @ApiResponse(responseCode = "410", description = "`invitation-not-valid`: not open")
  @ApiResponse(
      responseCode = "429",
      description =
          "`too-many-requests`, with Retry-After: three times a day, and all letters count")
  ResponseEntity<Void> handle(
      @PathVariable String organization,
      @PathVariable String invitation,
      HttpServletRequest request) {
    ResendInvitation command =
        new ResendInvitation(
            Fields.organization(organization), Fields.invitation(invitation), Secrets.random(256));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
