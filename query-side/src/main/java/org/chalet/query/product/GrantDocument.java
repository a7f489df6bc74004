package org.chalet.query.product;

import java.util.List;
import org.chalet.product.Access;

/**
 * What was said of one product for one holder; nothing at all is said too, where the product would
 * come by itself.
 *
 * @param holder {@code account:…} or {@code team:…}
 * @param number of the product in its organization
 * @param rights tokens of management rights
 */
record GrantDocument(
    String organization,
    String holder,
    String product,
    long number,
    boolean use,
    List<String> rights) {
  static String id(String organization, String holder, long number) {
    return organization + '/' + holder + '/' + number;
  }

  Access access() {
    return Access.of(use, rights);
  }
}
