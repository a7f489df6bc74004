package org.chalet.command.organization.product;

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
import org.chalet.product.Holder;
import org.chalet.product.ProductKind;
import org.chalet.product.WithdrawFutureAccess;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/organizations/{organization}/access/{holder}/future/{kind}} */
@RestController
@Tag(name = "access")
public final class WithdrawFutureAccessEndpoint {
  private final Commands commands;

  public WithdrawFutureAccessEndpoint(Commands commands) {
    this.commands = commands;
  }

  @DeleteMapping("/api/organizations/{organization}/access/{holder}/future/{kind}")
  @Write
  @IfMatch
  @Operation(
      summary = "Grant products of a kind that will be added no more; those that were stay granted")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, `not-a-member`, `unknown-team`")
  ResponseEntity<Void> handle(
      @PathVariable String organization,
      @PathVariable String holder,
      @PathVariable String kind,
      HttpServletRequest request) {
    WithdrawFutureAccess command =
        new WithdrawFutureAccess(
            Fields.organization(organization), new Holder(holder), ProductKind.of(kind));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
