package org.chalet.query.product;

import org.chalet.product.ProductKind;
import org.jspecify.annotations.Nullable;

/**
 * A product of an organization.
 *
 * @param kind token, see {@link ProductKind}
 * @param number in its organization
 * @param since when it came, microseconds since 1970 UTC
 * @param offer null where it is not offered to anybody
 */
record ProductDocument(
    String organization,
    String product,
    String kind,
    String name,
    long number,
    long since,
    boolean blocked,
    @Nullable Offer offer) {
  /**
   * To whoever shows a link.
   *
   * @param by {@code link} or {@code mail}
   * @param expires seconds since 1970 UTC
   */
  record Offer(String transfer, String by, long expires) {}

  static String id(String organization, String product) {
    return organization + '/' + product;
  }

  String id() {
    return id(organization, product);
  }

  ProductKind ofKind() {
    return ProductKind.of(kind);
  }

  ProductDocument named(String other) {
    return new ProductDocument(organization, product, kind, other, number, since, blocked, offer);
  }

  ProductDocument blocked(boolean now) {
    return new ProductDocument(organization, product, kind, name, number, since, now, offer);
  }

  ProductDocument offered(@Nullable Offer now) {
    return new ProductDocument(organization, product, kind, name, number, since, blocked, now);
  }
}
