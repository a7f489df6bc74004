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
import org.chalet.organization.LeaveOrganization;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/leave} */
@RestController
@Tag(name = "users")
public final class LeaveOrganizationEndpoint {
  private final Commands commands;

  public LeaveOrganizationEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/api/organizations/{organization}/leave")
  @Write
  @IfMatch
  @Operation(summary = "Leave the organization yourself")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, also for whoever is not a user of it")
  @ApiResponse(
      responseCode = "409",
      description =
          "`still-a-ksuite-user`, `login-in-mail-service`, `last-legal-representative`: see"
              + " leaving")
  ResponseEntity<Void> handle(@PathVariable String organization, HttpServletRequest request) {
    LeaveOrganization command = new LeaveOrganization(Fields.organization(organization));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
