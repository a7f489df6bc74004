package org.chalet.query.product;

import static org.chalet.query.product.ProductSchema.EVERYTHING;
import static org.chalet.query.product.ProductSchema.FUTURES;
import static org.chalet.query.product.ProductSchema.FUTURES_BY_HOLDER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalet.product.Access;
import org.chalet.product.FutureAccess;
import org.chalet.product.Given;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/**
 * What a holder was granted of no product by itself.
 *
 * @param future by kind
 */
record Holding(String holder, Map<String, List<FutureAccess>> future, boolean everything) {
  Holding {
    future = Map.copyOf(future);
  }

  static Holding of(View view, String organization, String holder) {
    Map<String, List<FutureAccess>> future = new HashMap<>();
    for (Document<FutureDocument> known :
        view.find(FUTURES, Scan.of(FUTURES_BY_HOLDER, organization, holder))) {
      future.put(known.value().kind(), known.value().spans());
    }
    boolean everything =
        view.get(EVERYTHING, EverythingDocument.id(organization, holder)).isPresent();
    return new Holding(holder, future, everything);
  }

  /**
   * @param grant what was said of this very product, or null
   */
  Access of(ProductDocument product, @Nullable GrantDocument grant) {
    List<FutureAccess> spans = future.getOrDefault(product.kind(), List.of());
    return new Given(grant == null ? null : grant.access(), spans, everything)
        .of(product.ofKind(), product.number());
  }

  /** Whether the product came with its kind. */
  boolean comes(ProductDocument product) {
    return future.getOrDefault(product.kind(), List.of()).stream()
        .anyMatch(span -> span.covers(product.number()));
  }
}
