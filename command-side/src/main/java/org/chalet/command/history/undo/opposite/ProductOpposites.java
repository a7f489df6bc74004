package org.chalet.command.history.undo.opposite;

import java.util.List;
import java.util.Set;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.product.AccessGranted;
import org.chalet.product.AccessWithdrawn;
import org.chalet.product.AddProduct;
import org.chalet.product.BlockProduct;
import org.chalet.product.ProductAdded;
import org.chalet.product.ProductKind;
import org.chalet.product.ProductManagementBlocked;
import org.chalet.product.ProductManagementUnblocked;
import org.chalet.product.ProductMovedIn;
import org.chalet.product.ProductMovedOut;
import org.chalet.product.ProductRemoved;
import org.chalet.product.ProductRenamed;
import org.chalet.product.RemoveProduct;
import org.chalet.product.RenameProduct;
import org.chalet.product.UnblockProduct;
import org.jspecify.annotations.Nullable;

/** Products. */
final class ProductOpposites {
  static final List<Opposite> ALL =
      List.of(
          Opposite.of(
              Set.of(ProductRenamed.class), Set.of(ProductAdded.class), ProductOpposites::rename),
          Opposite.of(
              Set.of(ProductManagementBlocked.class, ProductManagementUnblocked.class),
              ProductOpposites::block),
          Opposite.of(
                  Set.of(
                      ProductAdded.class,
                      ProductRemoved.class,
                      ProductMovedIn.class,
                      ProductMovedOut.class),
                  Set.of(AccessGranted.class, AccessWithdrawn.class),
                  ProductOpposites::itself,
                  ProductOpposites::existence)
              .existing(
                  new Existence(
                      Set.of(ProductAdded.class, ProductMovedIn.class), ProductOpposites::itself)));

  private ProductOpposites() {}

  private static @Nullable Command rename(Event last, @Nullable Event before) {
    return switch (before) {
      case ProductRenamed e -> rename(e.organization(), e.product(), e.name());
      case ProductAdded e -> rename(e.organization(), e.product(), e.name());
      case null, default -> null;
    };
  }

  private static Command rename(String organization, String product, String name) {
    return new RenameProduct(new OrganizationId(organization), new ProductId(product), name);
  }

  private static @Nullable Command block(Event last, @Nullable Event before) {
    boolean blocked = before instanceof ProductManagementBlocked;
    return switch (last) {
      case ProductManagementBlocked e -> block(e.organization(), e.product(), blocked);
      case ProductManagementUnblocked e -> block(e.organization(), e.product(), blocked);
      default -> null;
    };
  }

  private static Command block(String organization, String product, boolean blocked) {
    OrganizationId in = new OrganizationId(organization);
    return blocked
        ? new BlockProduct(in, new ProductId(product))
        : new UnblockProduct(in, new ProductId(product));
  }

  /** Who had access to one that was cancelled is given it again by hand. */
  private static @Nullable Command existence(Event last, @Nullable Event before) {
    return switch (last) {
      case ProductAdded e ->
          new RemoveProduct(new OrganizationId(e.organization()), new ProductId(e.product()));
      case ProductRemoved e ->
          e.kind().isEmpty()
              ? null
              : new AddProduct(
                  new OrganizationId(e.organization()),
                  new ProductId(e.product()),
                  ProductKind.of(e.kind()),
                  e.name());
      default -> null;
    };
  }

  private static Set<String> itself(Event event) {
    return switch (event) {
      case ProductAdded e -> Set.of(e.product());
      case ProductRemoved e -> Set.of(e.product());
      case ProductMovedIn e -> Set.of(e.product());
      case ProductMovedOut e -> Set.of(e.product());
      case AccessGranted e -> Set.of(e.product());
      case AccessWithdrawn e -> Set.of(e.product());
      default -> Set.of();
    };
  }
}
