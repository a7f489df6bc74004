package org.chalet.query.product;

import static org.chalet.query.product.ProductSchema.GRANTS;
import static org.chalet.query.product.ProductSchema.GRANTS_BY_HOLDER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.product.FutureAccess;
import org.chalet.product.Holder;
import org.chalet.product.ProductKind;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.chalet.query.rest.Standings;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What users and teams have access to: for managers, and for everybody about themselves. */
@RestController
@Tag(name = "Access")
public class AccessReads {
  private final Products products;
  private final Roles roles;

  public AccessReads(Products products, Standings standings) {
    this.products = products;
    this.roles = new Roles(standings);
  }

  @GetMapping("/api/organizations/{organization}/access/{holder}")
  @Operation(
      operationId = "getGrants",
      summary = "What was granted to a user or a team; the holder is an id with its kind")
  public GrantsAnswer grants(
      HttpServletRequest request,
      @PathVariable String organization,
      @PathVariable String holder,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = PathIds.organization(organization);
    String whose = new Holder(holder).raw();
    AccountId caller = Caller.of(request);
    if (!roles.manages(id, caller)
        && !whose.equals(caller.raw())
        && !products.isIn(id, caller, whose)) {
      throw Roles.forbidden();
    }
    View view = products.view();
    Page<GrantAnswer> granted =
        PageRequest.of(cursor, limit)
            .page(view, GRANTS, Scan.of(GRANTS_BY_HOLDER, id.raw(), whose))
            .map(document -> GrantAnswer.of(document.value()));
    return GrantsAnswer.of(Holding.of(view, id.raw(), whose), granted);
  }

  @GetMapping("/api/organizations/{organization}/users/{account}/access")
  @Operation(
      operationId = "getUserAccess",
      summary = "All that a user may use or manage in the end, the oldest product first")
  public Page<EffectiveAnswer> effective(
      HttpServletRequest request,
      @PathVariable String organization,
      @PathVariable String account,
      @Parameter(description = "A kind's token: only products of this kind")
          @RequestParam(required = false)
          @Nullable String kind,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = PathIds.organization(organization);
    AccountId user = PathIds.account(account);
    Role role = shown(id, Caller.of(request), user);
    ProductKind wanted = kind == null ? null : ProductKind.of(kind);
    return products
        .accessible(id, user, role, wanted, PageRequest.of(cursor, limit))
        .map(EffectiveAnswer::of);
  }

  @GetMapping("/api/organizations/{organization}/users/{account}/access/{product}")
  @Operation(
      operationId = "getUserAccessToProduct",
      summary = "What a user may do with one product in the end, if anything")
  public EffectiveAnswer effectiveOnOne(
      HttpServletRequest request,
      @PathVariable String organization,
      @PathVariable String account,
      @PathVariable String product) {
    OrganizationId id = PathIds.organization(organization);
    AccountId user = PathIds.account(account);
    AccountId caller = Caller.of(request);
    Role role = shown(id, caller, user);
    ProductDocument known =
        products.product(id, PathIds.product(product)).orElseThrow(ProductReads::unknown);
    Products.Accessible found =
        new Products.Accessible(known, products.effective(id, user, role, known));
    if (found.access().isNone() && !roles.manages(id, caller)) {
      throw ProductReads.unknown();
    }
    return EffectiveAnswer.of(found);
  }

  /** The user's role, for those to whom the user's access is shown. */
  private Role shown(OrganizationId organization, AccountId caller, AccountId user) {
    Role own = roles.of(organization, caller);
    if (caller.equals(user)) {
      return own;
    }
    roles.verifyManages(organization, caller);
    return roles.ofUser(organization, user);
  }

  /**
   * @param use false, without rights, where the product does not come by itself any more
   */
  public record GrantAnswer(String product, boolean use, List<String> rights) {
    static GrantAnswer of(GrantDocument known) {
      return new GrantAnswer(known.product(), known.use(), known.rights());
    }
  }

  /** What every product of a kind that will be added comes with. */
  public record FutureAnswer(String kind, boolean use, List<String> rights) {}

  /**
   * @param everything whether the holder may do everything with every product
   * @param products what was said of single products
   */
  public record GrantsAnswer(
      String holder, boolean everything, List<FutureAnswer> future, Page<GrantAnswer> products) {
    static GrantsAnswer of(Holding holding, Page<GrantAnswer> granted) {
      List<FutureAnswer> future = new ArrayList<>();
      new TreeMap<>(holding.future())
          .forEach((kind, spans) ->
              spans.stream()
                  .filter(FutureAccess::isOpen)
                  .map(FutureAccess::access)
                  .forEach(
                      access -> future.add(new FutureAnswer(kind, access.use(), access.tokens()))));
      return new GrantsAnswer(holding.holder(), holding.everything(), future, granted);
    }
  }

  public record EffectiveAnswer(
      String product, String kind, String name, boolean blocked, boolean use, List<String> rights) {
    static EffectiveAnswer of(Products.Accessible found) {
      ProductDocument product = found.product();
      return new EffectiveAnswer(
          product.product(),
          product.kind(),
          product.name(),
          product.blocked(),
          found.access().use(),
          found.access().tokens());
    }
  }
}
