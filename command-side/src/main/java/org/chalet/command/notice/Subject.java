package org.chalet.command.notice;

import java.util.HashMap;
import java.util.Map;
import org.chalet.command.organization.Organization;
import org.chalet.command.organization.product.Product;
import org.chalet.product.ProductKind;
import org.jspecify.annotations.Nullable;

/**
 * What a notice is about.
 *
 * @param product null where it is about none
 * @param person an account, null where it is about nobody
 */
record Subject(@Nullable Held product, @Nullable String person) {
  /** A product that an organization has or had. */
  record Held(ProductKind kind, long number, String name) {}

  /** Null where the kind was not recorded: then nobody can be told. */
  static @Nullable Subject product(String kind, long number, String name) {
    return kind.isEmpty() ? null : new Subject(new Held(ProductKind.of(kind), number, name), null);
  }

  /** Null when the organization has it no more. */
  static @Nullable Subject productOf(Organization organization, String id) {
    Product known = organization.products().all().get(id);
    return known == null ? null : product(known.kind().token(), known.number(), known.name());
  }

  /** Null when the person has gone again. */
  static @Nullable Subject member(Organization organization, String account) {
    return organization.members().all().containsKey(account) ? new Subject(null, account) : null;
  }

  /** What the texts may name, but for the person. */
  Map<String, String> values(String organization) {
    Map<String, String> values = new HashMap<>(Map.of("organization", organization));
    if (product != null) {
      values.put("product", product.name());
    }
    return values;
  }
}
