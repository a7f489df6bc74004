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
import org.chalet.organization.DeclineInvitation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/invitations/{invitation}/refusal} */
@RestController
@Tag(name = "users")
public final class DeclineInvitationEndpoint {
  private final Commands commands;
  private final Admission admission;

  public DeclineInvitationEndpoint(Commands commands, Admission admission) {
    this.commands = commands;
    this.admission = admission;
  }

  /**
   * @param secret of the link; absent for whoever signs in with the very address that was invited
   */
  @Schema(name = "DeclineInvitationBody")
  record Body(@Nullable String secret) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  @PostMapping("/api/invitations/{invitation}/refusal")
  @Write
  @Operation(summary = "Do not join the organization that invited you")
  @ApiResponse(
      responseCode = "204",
      description = "declined: the invitation opens nothing any more")
  @ApiResponse(
      responseCode = "410",
      description = "`invitation-not-valid`: used, withdrawn, expired, or not for you")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Void> handle(
      @PathVariable String invitation, @RequestBody Body body, HttpServletRequest request) {
    DeclineInvitation command = new DeclineInvitation(Fields.invitation(invitation), body.secret());
    Receipt receipt =
        admission.guarded(
            command.invitation(),
            body.secret(),
            request.getRemoteAddr(),
            () -> commands.send(command, Trails.of(request)));
    return Answers.done(receipt);
  }
}
