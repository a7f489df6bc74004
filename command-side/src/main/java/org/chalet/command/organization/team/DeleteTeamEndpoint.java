package org.chalet.command.organization.team;

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
import org.chalet.team.DeleteTeam;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/organizations/{organization}/teams/{team}} */
@RestController
@Tag(name = "teams")
public final class DeleteTeamEndpoint {
  private final Commands commands;

  public DeleteTeamEndpoint(Commands commands) {
    this.commands = commands;
  }

  @DeleteMapping("/api/organizations/{organization}/teams/{team}")
  @Write
  @IfMatch
  @Operation(summary = "Dissolve a team; its members stay in the organization")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `unknown-team`")
  ResponseEntity<Void> handle(
      @PathVariable String organization, @PathVariable String team, HttpServletRequest request) {
    DeleteTeam command = new DeleteTeam(Fields.organization(organization), Fields.team(team));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
