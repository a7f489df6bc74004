package org.chalet.command.history.undo.opposite;

import java.util.List;
import java.util.Set;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.product.Access;
import org.chalet.product.AccessGranted;
import org.chalet.product.AccessWithdrawn;
import org.chalet.product.BlockProduct;
import org.chalet.product.GrantAccess;
import org.chalet.product.Holder;
import org.chalet.product.ProductAdded;
import org.chalet.product.ProductManagementBlocked;
import org.chalet.product.ProductManagementUnblocked;
import org.chalet.product.ProductRenamed;
import org.chalet.product.RenameProduct;
import org.chalet.product.UnblockProduct;
import org.chalet.product.WithdrawAccess;
import org.jspecify.annotations.Nullable;

/** Products, and who may do what with them. */
final class ProductOpposites {
  static final List<Opposite> ALL =
      List.of(
          Opposite.of(
              Set.of(ProductRenamed.class), Set.of(ProductAdded.class), ProductOpposites::rename),
          Opposite.of(
              Set.of(ProductManagementBlocked.class, ProductManagementUnblocked.class),
              ProductOpposites::block),
          new Opposite(
              Set.of(AccessGranted.class, AccessWithdrawn.class),
              Set.of(),
              ProductOpposites::product,
              ProductOpposites::access));

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

  private static String product(Event event) {
    return switch (event) {
      case AccessGranted e -> e.product();
      case AccessWithdrawn e -> e.product();
      default -> "";
    };
  }

  private static @Nullable Command access(Event last, @Nullable Event before) {
    if (before instanceof AccessGranted e) {
      return new GrantAccess(
          new OrganizationId(e.organization()),
          new Holder(e.holder()),
          new ProductId(e.product()),
          Access.of(e.use(), e.rights()));
    }
    return switch (last) {
      case AccessGranted e -> withdraw(e.organization(), e.holder(), e.product());
      case AccessWithdrawn e -> withdraw(e.organization(), e.holder(), e.product());
      default -> null;
    };
  }

  private static Command withdraw(String organization, String holder, String product) {
    return new WithdrawAccess(
        new OrganizationId(organization), new Holder(holder), new ProductId(product));
  }
}
