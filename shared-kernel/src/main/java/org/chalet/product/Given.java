package org.chalet.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one holder was given of one product: what was said of that very product counts before what
 * its kind came with, and that before everything.
 *
 * @param own what was said of the product; null where nothing was
 * @param future what products of its kind came with
 * @param everything whether the holder may do everything with every product
 */
public record Given(@Nullable Access own, List<FutureAccess> future, boolean everything) {
  public static final Given NOTHING = new Given(null, List.of(), false);

  public Given {
    future = List.copyOf(future);
  }

  /**
   * @param number of the product in its organization
   */
  public Access of(ProductKind kind, long number) {
    if (own != null) {
      return own;
    }
    for (FutureAccess span : future) {
      if (span.covers(number)) {
        return span.access();
      }
    }
    return everything ? Access.most(kind) : Access.NONE;
  }
}
