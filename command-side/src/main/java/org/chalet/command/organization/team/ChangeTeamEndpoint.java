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
import org.chalet.team.ChangeTeam;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PATCH /api/organizations/{organization}/teams/{team}} */
@RestController
@Tag(name = "teams")
public final class ChangeTeamEndpoint {
  private final Commands commands;

  public ChangeTeamEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param name absent to keep it
   * @param colour {@code #RRGGBB}; absent to keep it
   */
  @Schema(name = "ChangeTeamBody")
  record Body(@Nullable String name, @Nullable String colour) {}

  @PatchMapping("/api/organizations/{organization}/teams/{team}")
  @Write
  @IfMatch
  @Operation(summary = "Change the name or the colour of a team")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `unknown-team`")
  @ApiResponse(responseCode = "409", description = "`team-name-taken`")
  ResponseEntity<Void> handle(
      @PathVariable String organization,
      @PathVariable String team,
      @RequestBody Body body,
      HttpServletRequest request) {
    ChangeTeam command =
        new ChangeTeam(
            Fields.organization(organization), Fields.team(team), body.name(), body.colour());
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
