package org.chalet.command.organization.directory;

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
import org.chalet.organization.HideFromDirectory;
import org.chalet.organization.ShowInDirectory;
import org.chalet.organization.ToOrganization;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/organizations/{organization}/directory/hidden/{account}} */
@RestController
@Tag(name = "directory")
public final class HiddenEntryEndpoint {
  private final Commands commands;

  public HiddenEntryEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PutMapping("/api/organizations/{organization}/directory/hidden/{account}")
  @Write
  @IfMatch
  @Operation(operationId = "hideFromDirectory", summary = "Leave a user out of the directory")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `not-a-member`")
  ResponseEntity<Void> put(
      @PathVariable String organization, @PathVariable String account, HttpServletRequest request) {
    return send(
        request, new HideFromDirectory(Fields.organization(organization), Fields.account(account)));
  }

  @DeleteMapping("/api/organizations/{organization}/directory/hidden/{account}")
  @Write
  @IfMatch
  @Operation(operationId = "showInDirectory", summary = "Show a user in the directory again")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `not-a-member`")
  ResponseEntity<Void> delete(
      @PathVariable String organization, @PathVariable String account, HttpServletRequest request) {
    return send(
        request, new ShowInDirectory(Fields.organization(organization), Fields.account(account)));
  }

  private ResponseEntity<Void> send(HttpServletRequest request, ToOrganization command) {
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
