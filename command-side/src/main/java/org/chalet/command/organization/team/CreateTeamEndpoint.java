package org.chalet.command.organization.team;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.TeamId;
import org.chalet.team.CreateTeam;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/teams} */
@RestController
@Tag(name = "teams")
public final class CreateTeamEndpoint {
  private final Commands commands;

  public CreateTeamEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param colour {@code #RRGGBB}
   * @param members at most 1000 accounts; absent for none
   */
  @Schema(name = "CreateTeamBody")
  record Body(
      @Nullable String name, @Nullable String colour, @Nullable List<@Nullable String> members) {}

  @Schema(name = "CreateTeamCreated")
  record Created(String id) {}

  @PostMapping("/api/organizations/{organization}/teams")
  @Write
  @IfMatch
  @Operation(summary = "Make a team, empty or with members")
  @ApiResponse(responseCode = "201", description = "made; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `not-a-member`")
  @ApiResponse(responseCode = "409", description = "`team-name-taken`, `too-many-teams`")
  ResponseEntity<Created> handle(
      @PathVariable String organization, @RequestBody Body body, HttpServletRequest request) {
    TeamId id = TeamId.ofLocal(Secrets.letters());
    CreateTeam command =
        new CreateTeam(
            Fields.organization(organization),
            id,
            Fields.required("name", body.name()),
            Fields.required("colour", body.colour()),
            body.members() == null ? List.of() : MembersBody.accounts(body.members()));
    Receipt receipt = commands.send(Preconditions.versioned(request, command), Trails.of(request));
    String location =
        "/api/organizations/" + command.organization().local() + "/teams/" + id.local();
    return Answers.createdVersion(receipt, location, new Created(id.raw()));
  }
}
