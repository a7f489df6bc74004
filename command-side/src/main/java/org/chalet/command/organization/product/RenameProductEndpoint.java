package org.chalet.command.organization.product;

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
import org.chalet.product.RenameProduct;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PATCH /api/organizations/{organization}/products/{product}} */
@RestController
@Tag(name = "products")
public final class RenameProductEndpoint {
  private final Commands commands;

  public RenameProductEndpoint(Commands commands) {
    this.commands = commands;
  }

  @Schema(name = "RenameProductBody")
  record Body(@Nullable String name) {}

  @PatchMapping("/api/organizations/{organization}/products/{product}")
  @Write
  @IfMatch
  @Operation(summary = "Rename a product; also for whoever has its technical right")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`managing-products-needs-administrator`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `unknown-product`")
  ResponseEntity<Void> handle(
      @PathVariable String organization,
      @PathVariable String product,
      @RequestBody Body body,
      HttpServletRequest request) {
    RenameProduct command =
        new RenameProduct(
            Fields.organization(organization),
            Fields.product(product),
            Fields.required("name", body.name()));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
