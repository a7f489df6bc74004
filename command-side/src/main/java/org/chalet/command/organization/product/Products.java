package org.chalet.command.organization.product;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.chalet.command.Persistent;
import org.chalet.command.organization.OneMoreFits;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.ProductId;
import org.chalet.product.Access;
import org.chalet.product.ProductKind;

/**
 * The products of an organization, and what was granted of them. What comes by itself is not worked
 * out before somebody asks, so that a new product costs the same however many people get it.
 *
 * @param all by product
 * @param singles tokens of the kinds that there is one of, out of those that there is at most one
 *     of
 * @param grants by holder
 * @param last number of the newest product, 0 before the first
 */
public record Products(
    Map<String, Product> all, Collection<String> singles, Map<String, Grants> grants, long last) {
  static final int MOST = 5_000;
  public static final Products NONE = new Products(Map.of(), Set.of(), Map.of(), 0);

  public Products {
    all = Persistent.map(all);
    singles = Persistent.set(singles);
    grants = Persistent.map(grants);
  }

  boolean has(ProductId product) {
    return all.containsKey(product.raw());
  }

  Product of(ProductId product) {
    Product known = all.get(product.raw());
    if (known == null) {
      throw new Rejected(ErrorCode.UNKNOWN_PRODUCT, "the organization has no such product");
    }
    return known;
  }

  /** Refuses one more than there may be. */
  void verifyRoom() {
    new OneMoreFits(all.size(), MOST, ErrorCode.TOO_MANY_PRODUCTS).verify();
  }

  boolean hasSingle(ProductKind kind) {
    return kind.single() && singles.contains(kind.token());
  }

  Grants grantsOf(String holder) {
    return grants.getOrDefault(holder, Grants.NONE);
  }

  /** What one holder has of a product. */
  Access given(String holder, Product product) {
    return grantsOf(holder)
        .given(product.kind(), product.number())
        .of(product.kind(), product.number());
  }

  Products with(String id, Product product) {
    return new Products(
        Persistent.with(all, id, product),
        product.kind().single() ? Persistent.set(singles).plus(product.kind().token()) : singles,
        grants,
        Math.max(last, product.number()));
  }

  Products withoutProduct(String id) {
    Product gone = all.get(id);
    return gone == null
        ? this
        : new Products(
            Persistent.without(all, id),
            Persistent.set(singles).minus(gone.kind().token()),
            grants,
            last);
  }

  Products granting(String holder, Grants now) {
    return new Products(all, singles, Persistent.with(grants, holder, now), last);
  }

  /** All that the holder was granted is gone. */
  public Products withoutHolder(String holder) {
    return new Products(all, singles, Persistent.without(grants, holder), last);
  }
}
