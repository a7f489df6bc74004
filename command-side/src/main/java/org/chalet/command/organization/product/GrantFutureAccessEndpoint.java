package org.chalet.command.organization.product;

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
import org.chalet.product.GrantFutureAccess;
import org.chalet.product.Holder;
import org.chalet.product.ProductKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /api/organizations/{organization}/access/{holder}/future/{kind}} */
@RestController
@Tag(name = "access")
public final class GrantFutureAccessEndpoint {
  private final Commands commands;

  public GrantFutureAccessEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param use whether the product may be used
   * @param rights management rights, as {@code statistics}; absent for none
   */
  @Schema(name = "GrantFutureAccessBody")
  record Body(@Nullable Boolean use, @Nullable List<@Nullable String> rights) {}

  @PutMapping("/api/organizations/{organization}/access/{holder}/future/{kind}")
  @Write
  @IfMatch
  @Operation(summary = "Grant every product of a kind that will be added")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, `not-a-member`, `unknown-team`")
  @ApiResponse(
      responseCode = "422",
      description = "`right-not-of-kind`: products of this kind have no such right")
  ResponseEntity<Void> handle(
      @PathVariable String organization,
      @PathVariable String holder,
      @PathVariable String kind,
      @RequestBody Body body,
      HttpServletRequest request) {
    GrantFutureAccess command =
        new GrantFutureAccess(
            Fields.organization(organization),
            new Holder(holder),
            ProductKind.of(kind),
            AccessBody.of(body.use(), body.rights()));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
