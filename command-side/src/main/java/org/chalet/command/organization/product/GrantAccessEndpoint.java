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
import org.chalet.product.GrantAccess;
import org.chalet.product.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /api/organizations/{organization}/products/{product}/access/{holder}} */
@RestController
@Tag(name = "access")
public final class GrantAccessEndpoint {
  private final Commands commands;

  public GrantAccessEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param use whether the product may be used
   * @param rights management rights, as {@code statistics}; absent for none
   */
  @Schema(name = "GrantAccessBody")
  record Body(@Nullable Boolean use, @Nullable List<@Nullable String> rights) {}

  @PutMapping("/api/organizations/{organization}/products/{product}/access/{holder}")
  @Write
  @IfMatch
  @Operation(
      summary =
          "Say what a user or a team may do with a product; the holder is an id with its kind, as team:abc")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, `unknown-product`, `not-a-member`, `unknown-team`")
  @ApiResponse(
      responseCode = "422",
      description = "`right-not-of-kind`: products of this kind have no such right")
  ResponseEntity<Void> handle(
      @PathVariable String organization,
      @PathVariable String product,
      @PathVariable String holder,
      @RequestBody Body body,
      HttpServletRequest request) {
    GrantAccess command =
        new GrantAccess(
            Fields.organization(organization),
            new Holder(holder),
            Fields.product(product),
            AccessBody.of(body.use(), body.rights()));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
