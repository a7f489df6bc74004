package org.chalet.command.organization.product;

import org.chalet.product.ProductKind;
import org.jspecify.annotations.Nullable;

/**
 * A product of an organization.
 *
 * @param number in its organization, never used again
 * @param blocked whether only managers of the organization manage it
 * @param offer null where it is not offered to anybody
 */
public record Product(
    ProductKind kind, String name, long number, boolean blocked, @Nullable Offer offer) {
  /**
   * To whoever shows a link.
   *
   * @param expires seconds since 1970 UTC
   * @param by the account that offered it; empty where it is not known
   */
  public record Offer(String transfer, long expires, String by) {}

  Product named(String other) {
    return new Product(kind, other, number, blocked, offer);
  }

  Product blocked(boolean now) {
    return new Product(kind, name, number, now, offer);
  }

  Product offered(@Nullable Offer next) {
    return new Product(kind, name, number, blocked, next);
  }
}
