package org.chalet.command.organization.product;

import java.util.List;
import java.util.Map;
import org.chalet.command.Persistent;
import org.chalet.product.Access;
import org.chalet.product.FutureAccess;
import org.chalet.product.Given;
import org.chalet.product.ProductKind;

/**
 * What one holder was granted. Products that are gone stay in it, by numbers that never come again.
 *
 * @param own by the number of the product
 * @param future by the token of the kind
 * @param everything whether the holder may do everything with every product
 */
public record Grants(
    Map<String, Access> own, Map<String, List<FutureAccess>> future, boolean everything) {
  static final Grants NONE = new Grants(Map.of(), Map.of(), false);
  static final Grants EVERYTHING = new Grants(Map.of(), Map.of(), true);

  public Grants {
    own = Persistent.map(own);
    future = Persistent.map(future);
  }

  public Given given(ProductKind kind, long number) {
    return new Given(own.get(Long.toString(number)), future(kind), everything);
  }

  List<FutureAccess> future(ProductKind kind) {
    return future.getOrDefault(kind.token(), List.of());
  }

  Grants granted(long number, Access access) {
    return new Grants(Persistent.with(own, Long.toString(number), access), future, everything);
  }

  /** Where the product would come by itself, it is remembered that it does not. */
  Grants withdrawn(ProductKind kind, long number) {
    String key = Long.toString(number);
    Grants without = new Grants(Persistent.without(own, key), future, everything);
    return without.given(kind, number).of(kind, number).isNone()
        ? without
        : granted(number, Access.NONE);
  }

  Grants coming(ProductKind kind, List<FutureAccess> spans) {
    return new Grants(own, Persistent.with(future, kind.token(), spans), everything);
  }

  Grants withoutEverything() {
    return new Grants(own, future, false);
  }
}
