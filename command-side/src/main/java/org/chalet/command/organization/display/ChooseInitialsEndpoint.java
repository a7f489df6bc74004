package org.chalet.command.organization.display;

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
import org.chalet.organization.ChooseInitials;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /api/organizations/{organization}/initials} */
@RestController
@Tag(name = "organizations")
public final class ChooseInitialsEndpoint {
  private final Commands commands;

  public ChooseInitialsEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param initials one to four letters; empty for the first letters of the name
   */
  @Schema(name = "ChooseInitialsBody")
  record Body(@Nullable String initials) {}

  @PutMapping("/api/organizations/{organization}/initials")
  @Write
  @IfMatch
  @Operation(summary = "Choose what stands for the organization where there is no room")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`: more than four letters")
  @ApiResponse(
      responseCode = "403",
      description = "`forbidden`: for legal representatives and administrators")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, also for whoever is not a user of it")
  ResponseEntity<Void> handle(
      @PathVariable String organization, @RequestBody Body body, HttpServletRequest request) {
    ChooseInitials command =
        new ChooseInitials(
            Fields.organization(organization), Fields.required("initials", body.initials()));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
