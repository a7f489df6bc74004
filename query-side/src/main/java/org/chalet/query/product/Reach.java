package org.chalet.query.product;

import static org.chalet.query.product.ProductSchema.BY_KIND;
import static org.chalet.query.product.ProductSchema.BY_NUMBER;
import static org.chalet.query.product.ProductSchema.GRANTS;
import static org.chalet.query.product.ProductSchema.GRANTS_BY_HOLDER;
import static org.chalet.query.product.ProductSchema.PRODUCTS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedCollection;
import java.util.TreeMap;
import org.chalet.kernel.value.Role;
import org.chalet.product.Access;
import org.chalet.product.EffectiveAccess;
import org.chalet.product.FutureAccess;
import org.chalet.product.ProductKind;
import org.chalet.query.product.Products.Accessible;
import org.chalet.query.rest.Cursors;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/**
 * The products that somebody reaches by grants: what the grants name is looked up and merged by
 * number, so that an answer costs what it holds, not what the organization has.
 */
final class Reach {
  private final View view;
  private final String organization;
  private final Role role;
  private final List<Holding> holdings;
  private final @Nullable ProductKind kind;
  private final String scope;
  private final boolean all;

  private Reach(
      View view,
      String organization,
      Role role,
      List<Holding> holdings,
      @Nullable ProductKind kind,
      String scope,
      boolean all) {
    this.view = view;
    this.organization = organization;
    this.role = role;
    this.holdings = holdings;
    this.kind = kind;
    this.scope = scope;
    this.all = all;
  }

  static Reach of(
      View view,
      String organization,
      String account,
      Role role,
      List<String> holders,
      @Nullable ProductKind kind) {
    return new Reach(
        view,
        organization,
        role,
        holders.stream().map(h -> Holding.of(view, organization, h)).toList(),
        kind,
        "reach/" + organization + '/' + account + '/' + (kind == null ? "" : kind.token()),
        false);
  }

  /** With every product, whether it may be used or not. */
  Reach seeingAll() {
    return new Reach(view, organization, role, holdings, kind, scope, true);
  }

  Page<Accessible> page(PageRequest request) {
    String cursor = request.cursor();
    long after = cursor == null ? 0 : Cursors.decodeNumber(scope, cursor);
    int wanted = request.limit() + 1;
    List<Accessible> found = new ArrayList<>();
    while (found.size() < wanted) {
      SequencedCollection<ProductDocument> next = candidates(after, wanted);
      evaluate(next, found);
      if (next.size() < wanted) {
        break;
      }
      after = next.getLast().number();
    }
    if (found.size() < wanted) {
      return new Page<>(found, null);
    }
    List<Accessible> shown = found.subList(0, request.limit());
    return new Page<>(shown, Cursors.encode(scope, shown.getLast().product().number()));
  }

  /** The next ones that some grant names, at most so many. */
  private SequencedCollection<ProductDocument> candidates(long after, int most) {
    TreeMap<Long, ProductDocument> byNumber = new TreeMap<>();
    if (all || holdings.stream().anyMatch(Holding::everything)) {
      add(byNumber, all(after, most));
    } else {
      for (Holding holding : holdings) {
        add(byNumber, granted(holding, after, most));
        holding
            .future()
            .forEach((token, spans) ->
                spans.forEach(span -> add(byNumber, came(token, span, after, most))));
      }
    }
    while (byNumber.size() > most) {
      byNumber.pollLastEntry();
    }
    return byNumber.sequencedValues();
  }

  private static void add(Map<Long, ProductDocument> byNumber, Collection<ProductDocument> found) {
    found.forEach(product -> byNumber.put(product.number(), product));
  }

  private List<ProductDocument> all(long after, int most) {
    Scan<ProductDocument> scan =
        kind == null
            ? Scan.of(BY_NUMBER, organization)
            : Scan.of(BY_KIND, organization, kind.token());
    return values(scan.between(after + 1, null).limit(most));
  }

  private List<ProductDocument> came(String token, FutureAccess span, long after, int most) {
    long from = Math.max(span.from(), after + 1);
    if (from >= span.until() || (kind != null && !kind.token().equals(token))) {
      return List.of();
    }
    return values(Scan.of(BY_KIND, organization, token).between(from, span.until()).limit(most));
  }

  private List<ProductDocument> granted(Holding holding, long after, int most) {
    Scan<GrantDocument> scan = Scan.of(GRANTS_BY_HOLDER, organization, holding.holder());
    List<String> ids =
        view.find(GRANTS, scan.between(after + 1, null).limit(most)).stream()
            .map(Document::value)
            .map(grant -> ProductDocument.id(organization, grant.product()))
            .toList();
    return view.getAll(PRODUCTS, ids).stream().map(Document::value).toList();
  }

  private List<ProductDocument> values(Scan<ProductDocument> scan) {
    return view.find(PRODUCTS, scan).stream().map(Document::value).toList();
  }

  private void evaluate(SequencedCollection<ProductDocument> products, List<Accessible> found) {
    if (products.isEmpty()) {
      return;
    }
    long first = products.getFirst().number();
    long beyond = products.getLast().number() + 1;
    Map<String, Map<Long, GrantDocument>> grants = new HashMap<>();
    holdings.forEach(h -> grants.put(h.holder(), grants(h, first, beyond)));
    for (ProductDocument product : products) {
      List<Access> given = new ArrayList<>();
      for (Holding holding : holdings) {
        Map<Long, GrantDocument> own = Objects.requireNonNull(grants.get(holding.holder()));
        given.add(holding.of(product, own.get(product.number())));
      }
      Access access = EffectiveAccess.of(role, product.ofKind(), product.blocked(), given);
      if ((all || !access.isNone()) && (kind == null || kind == product.ofKind())) {
        found.add(new Accessible(product, access));
      }
    }
  }

  private Map<Long, GrantDocument> grants(Holding holding, long first, long beyond) {
    Map<Long, GrantDocument> byNumber = new HashMap<>();
    Scan<GrantDocument> scan = Scan.of(GRANTS_BY_HOLDER, organization, holding.holder());
    view.find(GRANTS, scan.between(first, beyond))
        .forEach(grant -> byNumber.put(grant.value().number(), grant.value()));
    return byNumber;
  }
}
