package org.chalet.command.organization.detail;

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
import org.chalet.organization.RenameOrganization;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PATCH /api/organizations/{organization}} */
@RestController
@Tag(name = "organizations")
public final class RenameOrganizationEndpoint {
  private final Commands commands;

  public RenameOrganizationEndpoint(Commands commands) {
    this.commands = commands;
  }

  @Schema(name = "RenameOrganizationBody")
  record Body(@Nullable String name) {}

  @PatchMapping("/api/organizations/{organization}")
  @Write
  @IfMatch
  @Operation(summary = "Rename the organization")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(
      responseCode = "403",
      description = "`forbidden`: for legal representatives and administrators")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, also for whoever is not a user of it")
  ResponseEntity<Void> handle(
      @PathVariable String organization, @RequestBody Body body, HttpServletRequest request) {
    RenameOrganization command =
        new RenameOrganization(
            Fields.organization(organization), Fields.required("name", body.name()));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
