package org.chalet.query.product;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.policy.Standing;
import org.chalet.product.Access;
import org.chalet.product.ProductKind;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.chalet.query.rest.Standings;
import org.chalet.query.rest.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The products of organizations. Managers and those who do the accounting see all of them, others
 * those that they may use or manage; for the rest there is nothing there.
 */
@RestController
@Tag(name = "Products")
public class ProductReads {
  private final Products products;
  private final Roles roles;

  public ProductReads(Products products, Standings standings) {
    this.products = products;
    this.roles = new Roles(standings);
  }

  @GetMapping("/api/organizations/{organization}/products")
  @Operation(
      operationId = "getProducts",
      summary =
          "The products that one may use or manage, or all for whoever does the accounting, the"
              + " oldest first")
  public Page<ProductAnswer> all(
      HttpServletRequest request,
      @PathVariable String organization,
      @Parameter(description = "A kind's token: only products of this kind")
          @RequestParam(required = false)
          @Nullable String kind,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = PathIds.organization(organization);
    AccountId caller = Caller.of(request);
    Standing standing = roles.standing(id, caller);
    ProductKind wanted = kind == null ? null : ProductKind.of(kind);
    return products
        .seen(id, caller, standing, wanted, PageRequest.of(cursor, limit))
        .map(found -> ProductAnswer.of(found.product(), found.access(), standing.role()));
  }

  @GetMapping("/api/organizations/{organization}/products/{product}")
  @Operation(operationId = "getProduct", summary = "One product, and what one may do with it")
  public ProductAnswer one(
      HttpServletRequest request, @PathVariable String organization, @PathVariable String product) {
    OrganizationId id = PathIds.organization(organization);
    AccountId caller = Caller.of(request);
    Standing standing = roles.standing(id, caller);
    Role role = standing.role();
    ProductDocument known = known(id, PathIds.product(product));
    Access access = products.effective(id, caller, role, known);
    if (access.isNone() && !standing.accounting()) {
      throw unknown();
    }
    return ProductAnswer.of(known, access, role);
  }

  private ProductDocument known(OrganizationId organization, ProductId product) {
    return products.product(organization, product).orElseThrow(ProductReads::unknown);
  }

  @GetMapping("/api/organizations/{organization}/products/{product}/access")
  @Operation(
      operationId = "getProductHolders",
      summary = "The users and teams who were given the product; managers have it by their role")
  public Page<HolderAnswer> holders(
      HttpServletRequest request,
      @PathVariable String organization,
      @PathVariable String product,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = PathIds.organization(organization);
    roles.verifyManages(id, Caller.of(request));
    return new Holders(products.view(), known(id, PathIds.product(product)))
        .page(PageRequest.of(cursor, limit))
        .map(HolderAnswer::of);
  }

  static Rejected unknown() {
    return new Rejected(ErrorCode.UNKNOWN_PRODUCT, "no such product of yours");
  }

  /**
   * @param number place among the products of the organization
   * @param blocked whether only managers of the organization manage it
   * @param use whether the caller may use it
   * @param rights what the caller may manage of it
   * @param offer to another organization; null where there is none, and for all but managers
   */
  public record ProductAnswer(
      String id,
      String kind,
      String name,
      long number,
      Instant since,
      boolean blocked,
      boolean use,
      List<String> rights,
      @Nullable OfferAnswer offer) {
    static ProductAnswer of(ProductDocument known, Access access, Role role) {
      ProductDocument.Offer offer = role.managesUsers() ? known.offer() : null;
      return new ProductAnswer(
          known.product(),
          known.kind(),
          known.name(),
          known.number(),
          Times.ofMicros(known.since()),
          known.blocked(),
          access.use(),
          access.tokens(),
          offer == null ? null : OfferAnswer.of(offer));
    }
  }

  /**
   * @param by {@code link} or {@code mail}
   */
  public record OfferAnswer(String transfer, String by, Instant expires) {
    static OfferAnswer of(ProductDocument.Offer offer) {
      return new OfferAnswer(offer.transfer(), offer.by(), Instant.ofEpochSecond(offer.expires()));
    }
  }

  /**
   * @param holder {@code account:…} or {@code team:…}
   * @param by what was granted: this {@code product}, its {@code kind} or {@code everything}
   */
  public record HolderAnswer(String holder, boolean use, List<String> rights, String by) {
    static HolderAnswer of(Holders.Holder known) {
      return new HolderAnswer(
          known.holder(), known.access().use(), known.access().tokens(), known.by());
    }
  }
}
