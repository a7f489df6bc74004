package org.chalet.command.organization.product;

import java.util.List;
import org.chalet.command.organization.Organization;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.Texts;
import org.chalet.product.Access;
import org.chalet.product.AddProduct;
import org.chalet.product.BlockProduct;
import org.chalet.product.ProductAdded;
import org.chalet.product.ProductEvent;
import org.chalet.product.ProductManagementBlocked;
import org.chalet.product.ProductManagementUnblocked;
import org.chalet.product.ProductRemoved;
import org.chalet.product.ProductRenamed;
import org.chalet.product.RemoveProduct;
import org.chalet.product.RenameProduct;
import org.chalet.product.UnblockProduct;

/** What products an organization has, and what they are called. */
final class ProductDecisions {
  private static final int LONGEST_NAME = 200;

  private ProductDecisions() {}

  static List<ProductEvent> decide(Organization in, AddProduct command) {
    Products products = in.products();
    String name = nameOf(command.name());
    if (products.has(command.product())) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this product's id is in use");
    }
    new OneOfThisKind(command.kind(), products.hasSingle(command.kind())).verify();
    products.verifyRoom();
    return List.of(
        new ProductAdded(
            in.id(), command.product().raw(), command.kind().token(), name, products.last() + 1));
  }

  static List<ProductEvent> decide(Organization in, RenameProduct command, String actor) {
    verifyMayChange(in, command.product(), actor);
    Product product = in.products().of(command.product());
    String name = nameOf(command.name());
    return name.equals(product.name())
        ? List.of()
        : List.of(new ProductRenamed(in.id(), command.product().raw(), name));
  }

  static List<ProductEvent> decide(Organization in, RemoveProduct command) {
    Product product = in.products().of(command.product());
    return List.of(
        new ProductRemoved(
            in.id(),
            command.product().raw(),
            product.kind().token(),
            product.name(),
            product.number()));
  }

  static List<ProductEvent> decide(Organization in, BlockProduct command) {
    return in.products().of(command.product()).blocked()
        ? List.of()
        : List.of(new ProductManagementBlocked(in.id(), command.product().raw()));
  }

  static List<ProductEvent> decide(Organization in, UnblockProduct command) {
    return in.products().of(command.product()).blocked()
        ? List.of(new ProductManagementUnblocked(in.id(), command.product().raw()))
        : List.of();
  }

  private static void verifyMayChange(Organization in, ProductId id, String actor) {
    Role role = in.members().roleOfActor(actor);
    Access access =
        in.products().has(id) || role.managesUsers()
            ? Rights.of(in, actor, in.products().of(id))
            : Access.NONE;
    new OnlyItsManagersChangeAProduct(access).verify();
  }

  private static String nameOf(String wanted) {
    return Texts.line("a product's name", wanted, LONGEST_NAME);
  }
}
