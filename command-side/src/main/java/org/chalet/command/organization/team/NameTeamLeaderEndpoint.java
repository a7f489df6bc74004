package org.chalet.command.organization.team;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.chalet.team.NameTeamLeader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /api/organizations/{organization}/teams/{team}/leader} */
@RestController
@Tag(name = "teams")
public final class NameTeamLeaderEndpoint {
  private final Commands commands;

  public NameTeamLeaderEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param account a member of the team; null for nobody
   */
  @Schema(name = "NameTeamLeaderBody")
  record Body(@Nullable String account) {}

  @PutMapping("/api/organizations/{organization}/teams/{team}/leader")
  @Write
  @IfMatch
  @Operation(summary = "Name whom to turn to about a team, or nobody; it gives no rights")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `unknown-team`")
  @ApiResponse(responseCode = "422", description = "`not-in-team`")
  ResponseEntity<Void> handle(
      @PathVariable String organization,
      @PathVariable String team,
      @RequestBody Body body,
      HttpServletRequest request) {
    NameTeamLeader command =
        new NameTeamLeader(
            Fields.organization(organization),
            Fields.team(team),
            body.account() == null ? null : Fields.account(body.account()));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
