package org.chalet.command.organization.team;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.team.RemoveTeamMembers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/teams/{team}/members/removals} */
@RestController
@Tag(name = "teams")
public final class RemoveTeamMembersEndpoint {
  private final Commands commands;

  public RemoveTeamMembersEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param accounts 1 to 1000
   */
  @Schema(name = "RemoveTeamMembersBody")
  record Body(@Nullable List<@Nullable String> accounts) {}

  @PostMapping("/api/organizations/{organization}/teams/{team}/members/removals")
  @Write
  @IfMatch
  @Operation(summary = "Take users out of a team; who is not in stays out")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `unknown-team`")
  ResponseEntity<Void> handle(
      @PathVariable String organization,
      @PathVariable String team,
      @RequestBody Body body,
      HttpServletRequest request) {
    RemoveTeamMembers command =
        new RemoveTeamMembers(
            Fields.organization(organization),
            Fields.team(team),
            MembersBody.accounts(Fields.required("accounts", body.accounts())));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
