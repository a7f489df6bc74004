package org.chalet.command.organization.product;

import java.util.function.UnaryOperator;
import org.chalet.product.Access;
import org.chalet.product.AccessGranted;
import org.chalet.product.AccessWithdrawn;
import org.chalet.product.EverythingGranted;
import org.chalet.product.EverythingWithdrawn;
import org.chalet.product.FutureAccess;
import org.chalet.product.FutureAccessGranted;
import org.chalet.product.FutureAccessWithdrawn;
import org.chalet.product.ProductAdded;
import org.chalet.product.ProductEvent;
import org.chalet.product.ProductKind;
import org.chalet.product.ProductManagementBlocked;
import org.chalet.product.ProductManagementUnblocked;
import org.chalet.product.ProductMovedIn;
import org.chalet.product.ProductMovedOut;
import org.chalet.product.ProductRemoved;
import org.chalet.product.ProductRenamed;
import org.chalet.product.TransferOffered;
import org.chalet.product.TransferWithdrawn;

/** How products and grants follow from events. */
public final class ProductsEvolution {
  private ProductsEvolution() {}

  public static Products after(Products now, ProductEvent event) {
    return switch (event) {
      case ProductAdded added ->
          now.with(added.product(), fresh(added.kind(), added.name(), added.number()));
      case ProductMovedIn in -> now.with(in.product(), fresh(in.kind(), in.name(), in.number()));
      case ProductRenamed renamed -> changed(now, renamed.product(), p -> p.named(renamed.name()));
      case ProductRemoved removed -> now.withoutProduct(removed.product());
      case ProductMovedOut out -> now.withoutProduct(out.product());
      case ProductManagementBlocked blocked ->
          changed(now, blocked.product(), p -> p.blocked(true));
      case ProductManagementUnblocked open -> changed(now, open.product(), p -> p.blocked(false));
      case TransferOffered offered ->
          changed(
              now,
              offered.product(),
              p ->
                  p.offered(
                      new Product.Offer(
                          offered.transfer(), offered.expires(), offered.offeredBy())));
      case TransferWithdrawn withdrawn -> changed(now, withdrawn.product(), p -> p.offered(null));
      case AccessGranted granted -> granted(now, granted);
      case AccessWithdrawn withdrawn -> withdrawn(now, withdrawn);
      case FutureAccessGranted granted -> coming(now, granted);
      case FutureAccessWithdrawn withdrawn -> coming(now, withdrawn);
      case EverythingGranted granted -> now.granting(granted.holder(), Grants.EVERYTHING);
      case EverythingWithdrawn withdrawn ->
          now.granting(withdrawn.holder(), now.grantsOf(withdrawn.holder()).withoutEverything());
    };
  }

  private static Product fresh(String kind, String name, long number) {
    return new Product(ProductKind.of(kind), name, number, false, null);
  }

  private static Products changed(Products now, String id, UnaryOperator<Product> change) {
    Product known = now.all().get(id);
    return known == null ? now : now.with(id, change.apply(known));
  }

  private static Products granted(Products now, AccessGranted event) {
    Product product = now.all().get(event.product());
    return product == null
        ? now
        : now.granting(
            event.holder(),
            now.grantsOf(event.holder())
                .granted(product.number(), Access.of(event.use(), event.rights())));
  }

  private static Products withdrawn(Products now, AccessWithdrawn event) {
    Product product = now.all().get(event.product());
    return product == null
        ? now
        : now.granting(
            event.holder(),
            now.grantsOf(event.holder()).withdrawn(product.kind(), product.number()));
  }

  private static Products coming(Products now, FutureAccessGranted event) {
    ProductKind kind = ProductKind.of(event.kind());
    Grants before = now.grantsOf(event.holder());
    Access access = Access.of(event.use(), event.rights());
    return now.granting(
        event.holder(),
        before.coming(kind, FutureAccess.followed(before.future(kind), event.from(), access)));
  }

  private static Products coming(Products now, FutureAccessWithdrawn event) {
    ProductKind kind = ProductKind.of(event.kind());
    Grants before = now.grantsOf(event.holder());
    return now.granting(
        event.holder(), before.coming(kind, FutureAccess.ended(before.future(kind), event.from())));
  }
}
