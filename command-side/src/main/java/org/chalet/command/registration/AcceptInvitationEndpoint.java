package org.chalet.command.registration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.AcceptInvitation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/invitations/{invitation}/acceptance} */
@RestController
@Tag(name = "users")
public final class AcceptInvitationEndpoint {
  private final Commands commands;
  private final Admission admission;

  public AcceptInvitationEndpoint(Commands commands, Admission admission) {
    this.commands = commands;
    this.admission = admission;
  }

  /**
   * @param secret of the link; absent for whoever signs in with the very address that was invited
   */
  @Schema(name = "AcceptInvitationBody")
  record Body(@Nullable String secret) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  @Schema(name = "AcceptInvitationJoined")
  record Joined(String organization) {}

  @PostMapping("/api/invitations/{invitation}/acceptance")
  @Write
  @Operation(summary = "Join the organization that invited you")
  @ApiResponse(responseCode = "201", description = "joined")
  @ApiResponse(responseCode = "409", description = "`already-a-member`")
  @ApiResponse(
      responseCode = "410",
      description = "`invitation-not-valid`: used, withdrawn, expired, or not for you")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Joined> handle(
      @PathVariable String invitation, @RequestBody Body body, HttpServletRequest request) {
    AcceptInvitation command = new AcceptInvitation(Fields.invitation(invitation), body.secret());
    Receipt receipt =
        admission.guarded(
            command.invitation(),
            body.secret(),
            request.getRemoteAddr(),
            () -> commands.send(command, Trails.of(request)));
    OrganizationId joined = receipt.as(OrganizationId.class);
    return Answers.created(
        receipt, "/api/organizations/" + joined.local(), new Joined(joined.raw()));
  }
}
