package org.chalet.query.product;

import static org.chalet.query.product.ProductSchema.BY_NUMBER;
import static org.chalet.query.product.ProductSchema.EVERYTHING;
import static org.chalet.query.product.ProductSchema.EVERYTHING_BY_HOLDER;
import static org.chalet.query.product.ProductSchema.FUTURES;
import static org.chalet.query.product.ProductSchema.FUTURES_BY_HOLDER;
import static org.chalet.query.product.ProductSchema.GRANTS;
import static org.chalet.query.product.ProductSchema.GRANTS_BY_HOLDER;
import static org.chalet.query.product.ProductSchema.GRANTS_BY_PRODUCT;
import static org.chalet.query.product.ProductSchema.MEMBERSHIPS;
import static org.chalet.query.product.ProductSchema.PRODUCTS;
import static org.chalet.query.product.ProductSchema.TEAMS_OF_ACCOUNT;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.UserErased;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRemoved;
import org.chalet.product.ProductAdded;
import org.chalet.product.ProductEvent;
import org.chalet.product.ProductManagementBlocked;
import org.chalet.product.ProductManagementUnblocked;
import org.chalet.product.ProductMovedIn;
import org.chalet.product.ProductMovedOut;
import org.chalet.product.ProductRemoved;
import org.chalet.product.ProductRenamed;
import org.chalet.product.TransferOffered;
import org.chalet.product.TransferWithdrawn;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.query.rest.Times;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;
import org.chalet.team.TeamEvent;

/** Products, what was granted of them, and the teams that access comes by. */
public final class ProductProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return ProductSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("product", "team", "organization");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    switch (event.payload()) {
      case ProductEvent happened -> product(event, happened, changes);
      case TeamEvent happened -> Memberships.on(happened, changes);
      case UserRemoved removed -> gone(changes, removed.organization(), removed.account());
      case UserLeft left -> gone(changes, left.organization(), left.account());
      case UserErased erased -> gone(changes, erased.organization(), erased.account());
      case LegalRepresentativeReplaced replaced -> {
        if (replaced.formerRole().isEmpty()) {
          gone(changes, replaced.organization(), replaced.former());
        }
      }
      case OrganizationDeleted deleted -> dissolved(changes, deleted.organization());
      default -> {}
    }
  }

  private static void product(EventEnvelope event, ProductEvent happened, Changes changes) {
    String in = happened.organization();
    switch (happened) {
      case ProductAdded added ->
          come(event, changes, added.product(), added.kind(), added.name(), added.number());
      case ProductMovedIn moved ->
          come(event, changes, moved.product(), moved.kind(), moved.name(), moved.number());
      case ProductRenamed renamed ->
          change(changes, in, renamed.product(), p -> p.named(renamed.name()));
      case ProductManagementBlocked blocked ->
          change(changes, in, blocked.product(), p -> p.blocked(true));
      case ProductManagementUnblocked open ->
          change(changes, in, open.product(), p -> p.blocked(false));
      case TransferOffered offered ->
          change(
              changes,
              in,
              offered.product(),
              p ->
                  p.offered(
                      new ProductDocument.Offer(
                          offered.transfer(), offered.by(), offered.expires())));
      case TransferWithdrawn withdrawn ->
          change(changes, in, withdrawn.product(), p -> p.offered(null));
      case ProductRemoved removed -> go(changes, in, removed.product());
      case ProductMovedOut moved -> go(changes, in, moved.product());
      default -> Granting.on(happened, changes);
    }
  }

  private static void come(
      EventEnvelope event, Changes changes, String product, String kind, String name, long number) {
    ProductDocument fresh =
        new ProductDocument(
            event.aggregateId(),
            product,
            kind,
            name,
            number,
            Times.micros(event.time()),
            false,
            null);
    changes.put(PRODUCTS, fresh.id(), fresh);
  }

  static Optional<ProductDocument> known(Changes changes, String organization, String product) {
    return changes.get(PRODUCTS, ProductDocument.id(organization, product)).map(Document::value);
  }

  private static void change(
      Changes changes, String organization, String product, UnaryOperator<ProductDocument> change) {
    known(changes, organization, product)
        .map(change)
        .ifPresent(changed -> changes.put(PRODUCTS, changed.id(), changed));
  }

  private static void go(Changes changes, String organization, String product) {
    known(changes, organization, product)
        .ifPresent(gone -> {
          changes.remove(PRODUCTS, gone.id());
          changes.removeAll(GRANTS, Scan.of(GRANTS_BY_PRODUCT, organization, gone.number()));
        });
  }

  /** An account with all that it had here. */
  private static void gone(Changes changes, String organization, String account) {
    Granting.forget(changes, organization, account);
    changes.removeAll(MEMBERSHIPS, Scan.of(TEAMS_OF_ACCOUNT, organization, account));
  }

  private static void dissolved(Changes changes, String organization) {
    changes.removeAll(PRODUCTS, Scan.of(BY_NUMBER, organization));
    changes.removeAll(GRANTS, Scan.of(GRANTS_BY_HOLDER, organization));
    changes.removeAll(FUTURES, Scan.of(FUTURES_BY_HOLDER, organization));
    changes.removeAll(EVERYTHING, Scan.of(EVERYTHING_BY_HOLDER, organization));
    changes.removeAll(MEMBERSHIPS, Scan.of(TEAMS_OF_ACCOUNT, organization));
  }
}
