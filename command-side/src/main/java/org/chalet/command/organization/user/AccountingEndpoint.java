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
import org.chalet.organization.GrantAccounting;
import org.chalet.organization.ToOrganization;
import org.chalet.organization.WithdrawAccounting;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/organizations/{organization}/users/{account}/accounting} */
@RestController
@Tag(name = "users")
public final class AccountingEndpoint {
  private final Commands commands;

  public AccountingEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PutMapping("/api/organizations/{organization}/users/{account}/accounting")
  @Write
  @IfMatch
  @Operation(
      operationId = "grantAccounting",
      summary = "Let a collaborator do the accounting and order products")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `not-a-member`")
  @ApiResponse(responseCode = "422", description = "`accounting-is-for-collaborators`")
  ResponseEntity<Void> put(
      @PathVariable String organization, @PathVariable String account, HttpServletRequest request) {
    return send(
        request, new GrantAccounting(Fields.organization(organization), Fields.account(account)));
  }

  @DeleteMapping("/api/organizations/{organization}/users/{account}/accounting")
  @Write
  @IfMatch
  @Operation(
      operationId = "withdrawAccounting",
      summary = "Take the accounting from a collaborator")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `not-a-member`")
  ResponseEntity<Void> delete(
      @PathVariable String organization, @PathVariable String account, HttpServletRequest request) {
    return send(
        request,
        new WithdrawAccounting(Fields.organization(organization), Fields.account(account)));
  }

  private ResponseEntity<Void> send(HttpServletRequest request, ToOrganization command) {
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
