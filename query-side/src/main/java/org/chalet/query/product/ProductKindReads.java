package org.chalet.query.product;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.chalet.product.ManagementRight;
import org.chalet.product.ProductKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of kinds of products, the same for everybody. */
@RestController
@Tag(name = "Products")
public class ProductKindReads {
  /**
   * @param kind token
   * @param rights tokens of the management rights that can be granted
   * @param transferable whether a product may pass to another organization
   * @param single whether an organization has at most one
   */
  public record KindAnswer(String kind, List<String> rights, boolean transferable, boolean single) {
    static KindAnswer of(ProductKind kind) {
      return new KindAnswer(
          kind.token(),
          kind.rights().stream().map(ManagementRight::token).toList(),
          kind.transferable(),
          kind.single());
    }
  }

  @GetMapping("/api/product-kinds")
  @Operation(
      operationId = "getProductKinds",
      summary = "The kinds of products there are, and what can be done with each")
  public List<KindAnswer> kinds() {
    return Arrays.stream(ProductKind.values()).map(KindAnswer::of).toList();
  }
}
