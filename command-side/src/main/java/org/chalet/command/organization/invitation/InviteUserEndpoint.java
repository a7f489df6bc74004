package org.chalet.command.organization.invitation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.ShownOnce;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.InviteUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/invitations} */
@RestController
@Tag(name = "users")
public final class InviteUserEndpoint {
  private final Commands commands;

  public InviteUserEndpoint(Commands commands) {
    this.commands = commands;
  }

  @Schema(name = "InviteUserBody")
  record Body(@Nullable String email, @Nullable String role) {}

  /**
   * @param secret goes with the invitation into the registration; shown once
   */
  @Schema(name = "InviteUserInvited")
  record Invited(String invitation, String secret) {}

  @PostMapping("/api/organizations/{organization}/invitations")
  @Write
  @IfMatch
  @Operation(summary = "Invite somebody who has no account; the secret is shown once")
  @ApiResponse(responseCode = "201", description = "invited, for 30 days")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(
      responseCode = "403",
      description = "`managing-users-needs-administrator`, `only-legal-representative-appoints`")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, also for whoever is not a user of it")
  @ApiResponse(
      responseCode = "409",
      description = "`login-taken`: that person has an account, add it")
  ResponseEntity<Invited> handle(
      @PathVariable String organization, @RequestBody Body body, HttpServletRequest request) {
    InvitationId id = InvitationId.ofLocal(Secrets.letters());
    String secret = Secrets.random(256);
    InviteUser command =
        new InviteUser(
            Fields.organization(organization),
            id,
            new EmailAddress(Fields.required("email", body.email())),
            Role.of(Fields.required("role", body.role())),
            Secrets.hash(secret));
    Receipt receipt = commands.send(Preconditions.versioned(request, command), Trails.of(request));
    ShownOnce.mark(request, secret);
    String location =
        "/api/organizations/" + command.organization().local() + "/invitations/" + id.local();
    return Answers.createdVersion(receipt, location, new Invited(id.raw(), secret));
  }
}
