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
import org.chalet.product.WithdrawEverything;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/organizations/{organization}/access/{holder}/everything} */
@RestController
@Tag(name = "access")
public final class WithdrawEverythingEndpoint {
  private final Commands commands;

  public WithdrawEverythingEndpoint(Commands commands) {
    this.commands = commands;
  }

  @DeleteMapping("/api/organizations/{organization}/access/{holder}/everything")
  @Write
  @IfMatch
  @Operation(summary = "Grant everything no more; what was granted one by one since then stays")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, `not-a-member`, `unknown-team`")
  ResponseEntity<Void> handle(
      @PathVariable String organization, @PathVariable String holder, HttpServletRequest request) {
    WithdrawEverything command =
        new WithdrawEverything(Fields.organization(organization), new Holder(holder));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
