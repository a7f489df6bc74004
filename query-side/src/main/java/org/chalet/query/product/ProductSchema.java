package org.chalet.query.product;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** The view of products and access: its documents and indexes. */
final class ProductSchema {
  static final String NAME = "product";

  private static final Field<ProductDocument> PRODUCT_ORGANIZATION =
      Field.text("organization", ProductDocument::organization);
  private static final Field<ProductDocument> PRODUCT_NUMBER =
      Field.number("number", ProductDocument::number);

  static final Index<ProductDocument> BY_NUMBER =
      index("by_number", PRODUCT_ORGANIZATION, PRODUCT_NUMBER);
  static final Index<ProductDocument> BY_KIND =
      index(
          "by_kind",
          PRODUCT_ORGANIZATION,
          Field.text("kind", ProductDocument::kind),
          PRODUCT_NUMBER);
  static final Kind<ProductDocument> PRODUCTS =
      new Kind<>("products", ProductDocument.class, List.of(BY_NUMBER, BY_KIND));

  private static final Field<GrantDocument> GRANT_ORGANIZATION =
      Field.text("organization", GrantDocument::organization);
  private static final Field<GrantDocument> GRANT_HOLDER =
      Field.text("holder", GrantDocument::holder);
  private static final Field<GrantDocument> GRANT_NUMBER =
      Field.number("number", GrantDocument::number);

  static final Index<GrantDocument> GRANTS_BY_HOLDER =
      index("by_holder", GRANT_ORGANIZATION, GRANT_HOLDER, GRANT_NUMBER);
  static final Index<GrantDocument> GRANTS_BY_PRODUCT =
      index("by_product", GRANT_ORGANIZATION, GRANT_NUMBER, GRANT_HOLDER);
  static final Kind<GrantDocument> GRANTS =
      new Kind<>("grants", GrantDocument.class, List.of(GRANTS_BY_HOLDER, GRANTS_BY_PRODUCT));

  private static final Field<FutureDocument> FUTURE_ORGANIZATION =
      Field.text("organization", FutureDocument::organization);
  private static final Field<FutureDocument> FUTURE_HOLDER =
      Field.text("holder", FutureDocument::holder);

  static final Index<FutureDocument> FUTURES_BY_HOLDER =
      index("by_holder", FUTURE_ORGANIZATION, FUTURE_HOLDER);
  static final Index<FutureDocument> FUTURES_BY_KIND =
      index(
          "by_kind", FUTURE_ORGANIZATION, Field.text("kind", FutureDocument::kind), FUTURE_HOLDER);
  static final Kind<FutureDocument> FUTURES =
      new Kind<>("futures", FutureDocument.class, List.of(FUTURES_BY_HOLDER, FUTURES_BY_KIND));

  static final Index<EverythingDocument> EVERYTHING_BY_HOLDER =
      index(
          "by_holder",
          Field.text("organization", EverythingDocument::organization),
          Field.text("holder", EverythingDocument::holder));
  static final Kind<EverythingDocument> EVERYTHING =
      new Kind<>("everything", EverythingDocument.class, List.of(EVERYTHING_BY_HOLDER));

  private static final Field<MembershipDocument> MEMBERSHIP_ORGANIZATION =
      Field.text("organization", MembershipDocument::organization);
  private static final Field<MembershipDocument> MEMBERSHIP_TEAM =
      Field.text("team", MembershipDocument::team);

  static final Index<MembershipDocument> TEAMS_OF_ACCOUNT =
      index(
          "by_account",
          MEMBERSHIP_ORGANIZATION,
          Field.text("account", MembershipDocument::account),
          MEMBERSHIP_TEAM);
  static final Index<MembershipDocument> ACCOUNTS_OF_TEAM =
      index("by_team", MEMBERSHIP_ORGANIZATION, MEMBERSHIP_TEAM);
  static final Kind<MembershipDocument> MEMBERSHIPS =
      new Kind<>(
          "memberships", MembershipDocument.class, List.of(TEAMS_OF_ACCOUNT, ACCOUNTS_OF_TEAM));

  static final ViewSchema SCHEMA =
      new ViewSchema(NAME, 1, List.of(PRODUCTS, GRANTS, FUTURES, EVERYTHING, MEMBERSHIPS));

  private ProductSchema() {}

  @SafeVarargs
  private static <D> Index<D> index(String name, Field<D>... keys) {
    return new Index<>(name, List.of(keys), List.of(), false);
  }
}
