package org.chalet.command.organization.product;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.ProductId;
import org.chalet.product.AddProduct;
import org.chalet.product.ProductKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/products} */
@RestController
@Tag(name = "products")
public final class AddProductEndpoint {
  private final Commands commands;

  public AddProductEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param kind as {@code mail-service}
   */
  @Schema(name = "AddProductBody")
  record Body(@Nullable String kind, @Nullable String name) {}

  @Schema(name = "AddProductAdded")
  record Added(String id) {}

  @PostMapping("/api/organizations/{organization}/products")
  @Write
  @IfMatch
  @Operation(summary = "Add a product")
  @ApiResponse(responseCode = "201", description = "added; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`: no such kind, or no name")
  @ApiResponse(
      responseCode = "403",
      description =
          "`managing-products-needs-administrator`: for managers, and whoever has the accounting")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, also for whoever is not a user of it")
  @ApiResponse(
      responseCode = "409",
      description = "`one-of-this-kind`: the organization has one already; `too-many-products`")
  ResponseEntity<Added> handle(
      @PathVariable String organization, @RequestBody Body body, HttpServletRequest request) {
    ProductId id = ProductId.ofLocal(Secrets.letters());
    AddProduct command =
        new AddProduct(
            Fields.organization(organization),
            id,
            ProductKind.of(Fields.required("kind", body.kind())),
            Fields.required("name", body.name()));
    Receipt receipt = commands.send(Preconditions.versioned(request, command), Trails.of(request));
    String location =
        "/api/organizations/" + command.organization().local() + "/products/" + id.local();
    return Answers.createdVersion(receipt, location, new Added(id.raw()));
  }
}
