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
import org.chalet.product.UnblockProduct;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/organizations/{organization}/products/{product}/block} */
@RestController
@Tag(name = "products")
public final class UnblockProductEndpoint {
  private final Commands commands;

  public UnblockProductEndpoint(Commands commands) {
    this.commands = commands;
  }

  @DeleteMapping("/api/organizations/{organization}/products/{product}/block")
  @Write
  @IfMatch
  @Operation(summary = "Let whoever was granted the management of a product manage it again")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "403", description = "`managing-products-needs-administrator`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `unknown-product`")
  ResponseEntity<Void> handle(
      @PathVariable String organization, @PathVariable String product, HttpServletRequest request) {
    UnblockProduct command =
        new UnblockProduct(Fields.organization(organization), Fields.product(product));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
