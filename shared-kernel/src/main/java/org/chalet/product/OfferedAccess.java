package org.chalet.product;

import java.util.List;
import org.chalet.kernel.value.ProductId;

/**
 * Access to one product as events write it.
 *
 * @param product {@code product:…}
 * @param rights tokens of management rights, see {@link ManagementRight#token}
 */
public record OfferedAccess(String product, boolean use, List<String> rights) {
  public OfferedAccess {
    rights = List.copyOf(rights);
  }

  public static OfferedAccess of(ProductId product, Access access) {
    return new OfferedAccess(product.raw(), access.use(), access.tokens());
  }

  public Access access() {
    return Access.of(use, rights);
  }
}
