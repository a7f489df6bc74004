package org.chalet.query.product;

import static org.chalet.query.product.ProductSchema.EVERYTHING;
import static org.chalet.query.product.ProductSchema.FUTURES;
import static org.chalet.query.product.ProductSchema.FUTURES_BY_HOLDER;
import static org.chalet.query.product.ProductSchema.GRANTS;
import static org.chalet.query.product.ProductSchema.GRANTS_BY_HOLDER;

import java.util.List;
import java.util.function.UnaryOperator;
import org.chalet.product.Access;
import org.chalet.product.AccessGranted;
import org.chalet.product.AccessWithdrawn;
import org.chalet.product.EverythingGranted;
import org.chalet.product.EverythingWithdrawn;
import org.chalet.product.FutureAccess;
import org.chalet.product.FutureAccessGranted;
import org.chalet.product.FutureAccessWithdrawn;
import org.chalet.product.Given;
import org.chalet.product.ProductEvent;
import org.chalet.query.projection.Changes;
import org.chalet.store.Scan;

/** Takes in what was granted and withdrawn. */
final class Granting {
  private Granting() {}

  static void on(ProductEvent happened, Changes changes) {
    String in = happened.organization();
    switch (happened) {
      case AccessGranted granted ->
          ProductProjection.known(changes, in, granted.product())
              .ifPresent(product ->
                  put(
                      changes,
                      granted.holder(),
                      product,
                      Access.of(granted.use(), granted.rights())));
      case AccessWithdrawn withdrawn ->
          ProductProjection.known(changes, in, withdrawn.product())
              .ifPresent(product -> withdraw(changes, withdrawn.holder(), product));
      case FutureAccessGranted granted ->
          spans(
              changes,
              in,
              granted.holder(),
              granted.kind(),
              spans ->
                  FutureAccess.followed(
                      spans, granted.from(), Access.of(granted.use(), granted.rights())));
      case FutureAccessWithdrawn withdrawn ->
          spans(
              changes,
              in,
              withdrawn.holder(),
              withdrawn.kind(),
              spans -> FutureAccess.ended(spans, withdrawn.from()));
      case EverythingGranted granted -> {
        forget(changes, in, granted.holder());
        changes.put(
            EVERYTHING,
            EverythingDocument.id(in, granted.holder()),
            new EverythingDocument(in, granted.holder()));
      }
      case EverythingWithdrawn withdrawn ->
          changes.remove(EVERYTHING, EverythingDocument.id(in, withdrawn.holder()));
      default -> {}
    }
  }

  /** A holder who has nothing any more. */
  static void forget(Changes changes, String organization, String holder) {
    changes.removeAll(GRANTS, Scan.of(GRANTS_BY_HOLDER, organization, holder));
    changes.removeAll(FUTURES, Scan.of(FUTURES_BY_HOLDER, organization, holder));
    changes.remove(EVERYTHING, EverythingDocument.id(organization, holder));
  }

  /** Where the product would come by itself, it is remembered that it does not. */
  private static void withdraw(Changes changes, String holder, ProductDocument product) {
    String in = product.organization();
    Given otherwise =
        new Given(
            null,
            known(changes, in, holder, product.kind()),
            changes.get(EVERYTHING, EverythingDocument.id(in, holder)).isPresent());
    if (otherwise.of(product.ofKind(), product.number()).isNone()) {
      changes.remove(GRANTS, GrantDocument.id(in, holder, product.number()));
    } else {
      put(changes, holder, product, Access.NONE);
    }
  }

  private static void put(Changes changes, String holder, ProductDocument product, Access access) {
    String in = product.organization();
    changes.put(
        GRANTS,
        GrantDocument.id(in, holder, product.number()),
        new GrantDocument(
            in, holder, product.product(), product.number(), access.use(), access.tokens()));
  }

  private static void spans(
      Changes changes,
      String organization,
      String holder,
      String kind,
      UnaryOperator<List<FutureAccess>> change) {
    String id = FutureDocument.id(organization, holder, kind);
    List<FutureAccess> spans = change.apply(known(changes, organization, holder, kind));
    if (spans.isEmpty()) {
      changes.remove(FUTURES, id);
    } else {
      changes.put(FUTURES, id, new FutureDocument(organization, holder, kind, spans));
    }
  }

  private static List<FutureAccess> known(
      Changes changes, String organization, String holder, String kind) {
    return changes
        .get(FUTURES, FutureDocument.id(organization, holder, kind))
        .map(document -> document.value().spans())
        .orElse(List.of());
  }
}
