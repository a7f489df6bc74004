package org.chalet.query.product;

import static org.chalet.query.product.ProductSchema.BY_KIND;
import static org.chalet.query.product.ProductSchema.BY_NUMBER;
import static org.chalet.query.product.ProductSchema.GRANTS;
import static org.chalet.query.product.ProductSchema.MEMBERSHIPS;
import static org.chalet.query.product.ProductSchema.PRODUCTS;
import static org.chalet.query.product.ProductSchema.TEAMS_OF_ACCOUNT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.policy.Standing;
import org.chalet.product.Access;
import org.chalet.product.EffectiveAccess;
import org.chalet.product.ProductKind;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/** What can be asked of the view of products. */
public final class Products {
  private final Supplier<View> live;

  public Products(Supplier<View> live) {
    this.live = live;
  }

  /** A product, and what somebody may do with it. */
  record Accessible(ProductDocument product, Access access) {}

  View view() {
    return live.get();
  }

  Optional<ProductDocument> product(OrganizationId organization, ProductId product) {
    return product(live.get(), organization.raw(), product);
  }

  private static Optional<ProductDocument> product(
      View view, String organization, ProductId product) {
    return view.get(PRODUCTS, ProductDocument.id(organization, product.raw())).map(Document::value);
  }

  /** Every product, the oldest first. */
  Page<ProductDocument> all(
      OrganizationId organization, @Nullable ProductKind kind, PageRequest request) {
    Scan<ProductDocument> scan =
        kind == null
            ? Scan.of(BY_NUMBER, organization.raw())
            : Scan.of(BY_KIND, organization.raw(), kind.token());
    return request.page(live.get(), PRODUCTS, scan).map(Document::value);
  }

  /** What a user in this role may do with a product. */
  Access effective(
      OrganizationId organization, AccountId account, Role role, ProductDocument product) {
    View view = live.get();
    List<Access> given = new ArrayList<>();
    for (String holder : holders(view, organization.raw(), account.raw())) {
      String grant = GrantDocument.id(organization.raw(), holder, product.number());
      given.add(
          Holding.of(view, organization.raw(), holder)
              .of(product, view.get(GRANTS, grant).map(Document::value).orElse(null)));
    }
    return EffectiveAccess.of(role, product.ofKind(), product.blocked(), given);
  }

  /** What a user in this role may use or manage, the oldest first. */
  Page<Accessible> accessible(
      OrganizationId organization,
      AccountId account,
      Role role,
      @Nullable ProductKind kind,
      PageRequest request) {
    return role.managesUsers()
        ? managed(organization, kind, request)
        : reach(organization, account, role, kind).page(request);
  }

  /**
   * What somebody sees, the oldest first: what they may use or manage, and every product where they
   * do the accounting, even one that they may do nothing with.
   */
  Page<Accessible> seen(
      OrganizationId organization,
      AccountId account,
      Standing standing,
      @Nullable ProductKind kind,
      PageRequest request) {
    Role role = standing.role();
    return standing.accounting() && !role.managesUsers()
        ? reach(organization, account, role, kind).seeingAll().page(request)
        : accessible(organization, account, role, kind, request);
  }

  private Page<Accessible> managed(
      OrganizationId organization, @Nullable ProductKind kind, PageRequest request) {
    return all(organization, kind, request)
        .map(product -> new Accessible(product, Access.most(product.ofKind())));
  }

  private Reach reach(
      OrganizationId organization, AccountId account, Role role, @Nullable ProductKind kind) {
    View view = live.get();
    List<String> holders = holders(view, organization.raw(), account.raw());
    return Reach.of(view, organization.raw(), account.raw(), role, holders, kind);
  }

  /** The account and its teams: access comes by all of them. */
  static List<String> holders(View view, String organization, String account) {
    List<String> holders = new ArrayList<>();
    holders.add(account);
    view.find(MEMBERSHIPS, Scan.of(TEAMS_OF_ACCOUNT, organization, account))
        .forEach(membership -> holders.add(membership.value().team()));
    return holders;
  }

  boolean isIn(OrganizationId organization, AccountId account, String team) {
    String id = MembershipDocument.id(organization.raw(), account.raw(), team);
    return live.get().get(MEMBERSHIPS, id).isPresent();
  }
}
