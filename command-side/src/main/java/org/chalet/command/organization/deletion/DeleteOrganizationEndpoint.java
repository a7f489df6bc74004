package org.chalet.command.organization.deletion;

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
import org.chalet.organization.DeleteOrganization;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/organizations/{organization}} */
@RestController
@Tag(name = "organizations")
public final class DeleteOrganizationEndpoint {
  private final Commands commands;

  public DeleteOrganizationEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param confirmation the organization's name, typed by the one who deletes it
   */
  @Schema(name = "DeleteOrganizationBody")
  record Body(@Nullable String confirmation) {}

  @DeleteMapping("/api/organizations/{organization}")
  @Write
  @IfMatch
  @Operation(
      summary = "Delete the organization; the body confirms with its name",
      description =
          "It needs to have no products and no users but you. Your account stays; an organization"
              + " in your name is opened if you have no other. Its history stays in the log")
  @ApiResponse(responseCode = "204", description = "deleted; it is unknown to everybody now")
  @ApiResponse(
      responseCode = "403",
      description = "`forbidden`: for legal representatives and administrators")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, also for whoever is not a user of it")
  @ApiResponse(
      responseCode = "409",
      description = "`organization-has-products`, `organization-has-users`")
  @ApiResponse(responseCode = "422", description = "`confirmation-mismatch`")
  ResponseEntity<Void> handle(
      @PathVariable String organization, @RequestBody Body body, HttpServletRequest request) {
    DeleteOrganization command =
        new DeleteOrganization(
            Fields.organization(organization),
            Fields.required("confirmation", body.confirmation()));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
