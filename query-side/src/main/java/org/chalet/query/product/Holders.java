package org.chalet.query.product;

import static org.chalet.query.product.ProductSchema.EVERYTHING;
import static org.chalet.query.product.ProductSchema.EVERYTHING_BY_HOLDER;
import static org.chalet.query.product.ProductSchema.FUTURES;
import static org.chalet.query.product.ProductSchema.FUTURES_BY_KIND;
import static org.chalet.query.product.ProductSchema.GRANTS;
import static org.chalet.query.product.ProductSchema.GRANTS_BY_PRODUCT;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chalet.product.Access;
import org.chalet.query.rest.Cursors;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/** The users and teams who were given a product, in the order of their ids. */
final class Holders {
  private final View view;
  private final ProductDocument product;
  private final String scope;

  Holders(View view, ProductDocument product) {
    this.view = view;
    this.product = product;
    this.scope = "holders/" + product.organization() + '/' + product.number();
  }

  /**
   * @param by {@code product}, {@code kind} or {@code everything}: what was granted
   */
  record Holder(String holder, Access access, String by) {}

  Page<Holder> page(PageRequest request) {
    String cursor = request.cursor();
    String after = cursor == null ? "" : Cursors.decodeText(scope, cursor);
    int wanted = request.limit() + 1;
    List<Holder> found = new ArrayList<>();
    while (found.size() < wanted) {
      SortedSet<String> next = candidates(after, wanted);
      for (String holder : next) {
        Holder known = holder(holder);
        if (!known.access().isNone()) {
          found.add(known);
        }
      }
      if (next.size() < wanted) {
        break;
      }
      after = next.getLast();
    }
    if (found.size() < wanted) {
      return new Page<>(found, null);
    }
    List<Holder> shown = found.subList(0, request.limit());
    return new Page<>(shown, Cursors.encode(scope, shown.getLast().holder()));
  }

  private SortedSet<String> candidates(String after, int most) {
    String in = product.organization();
    String from = after + ' ';
    TreeSet<String> holders = new TreeSet<>();
    view.find(
            GRANTS,
            Scan.of(GRANTS_BY_PRODUCT, in, product.number()).between(from, null).limit(most))
        .forEach(grant -> holders.add(grant.value().holder()));
    view.find(FUTURES, Scan.of(FUTURES_BY_KIND, in, product.kind()).between(from, null).limit(most))
        .forEach(future -> holders.add(future.value().holder()));
    view.find(EVERYTHING, Scan.of(EVERYTHING_BY_HOLDER, in).between(from, null).limit(most))
        .forEach(all -> holders.add(all.value().holder()));
    while (holders.size() > most) {
      holders.removeLast();
    }
    return holders;
  }

  private Holder holder(String id) {
    String in = product.organization();
    @Nullable GrantDocument grant =
        view.get(GRANTS, GrantDocument.id(in, id, product.number()))
            .map(Document::value)
            .orElse(null);
    Holding holding = Holding.of(view, in, id);
    Access access = holding.of(product, grant);
    String by = grant != null ? "product" : holding.comes(product) ? "kind" : "everything";
    return new Holder(id, access, by);
  }
}
