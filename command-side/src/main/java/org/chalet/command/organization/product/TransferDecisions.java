package org.chalet.command.organization.product;

import java.time.Instant;
import java.util.List;
import org.chalet.command.organization.Organization;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.TransferId;
import org.chalet.product.OfferTransfer;
import org.chalet.product.ProductEvent;
import org.chalet.product.ProductMovedIn;
import org.chalet.product.ProductMovedOut;
import org.chalet.product.TransferOffered;
import org.chalet.product.TransferWithdrawn;
import org.chalet.product.WithdrawTransfer;

/** How a product goes from one organization to another. */
final class TransferDecisions {
  private TransferDecisions() {}

  static List<ProductEvent> decide(
      Organization in, OfferTransfer command, Instant expires, String actor) {
    movable(in, command.product());
    return List.of(
        new TransferOffered(
            in.id(),
            command.product().raw(),
            command.transfer().raw(),
            command.letter() == null ? "link" : "mail",
            expires.getEpochSecond(),
            actor));
  }

  static List<ProductEvent> decide(Organization in, WithdrawTransfer command) {
    Product.Offer offer = in.products().of(command.product()).offer();
    return offer == null
        ? List.of()
        : List.of(new TransferWithdrawn(in.id(), command.product().raw(), offer.transfer()));
  }

  /** The product that was offered, as long as it still is, by somebody who still may. */
  static Product offered(Organization in, ProductId id, TransferId transfer, Instant now) {
    Product product = in.products().all().get(id.raw());
    Product.Offer offer = product == null ? null : product.offer();
    if (product == null
        || offer == null
        || !offer.transfer().equals(transfer.raw())
        || now.getEpochSecond() >= offer.expires()
        || !in.members().stillMay(offer.by(), OfferTransfer.class)) {
      throw new Rejected(
          ErrorCode.TRANSFER_NOT_VALID,
          "this offer was used, withdrawn, has expired, or came from somebody who left");
    }
    return movable(in, id);
  }

  /** A product that may go to another organization. */
  static Product movable(Organization in, ProductId id) {
    Product product = in.products().of(id);
    new SuitesStay(product.kind()).verify();
    new BlockedProductsStay(product.blocked()).verify();
    return product;
  }

  static List<ProductEvent> out(
      Organization from, ProductId product, OrganizationId to, String transfer) {
    Product known = from.products().of(product);
    return List.of(
        new ProductMovedOut(
            from.id(),
            product.raw(),
            to.raw(),
            transfer,
            known.kind().token(),
            known.name(),
            known.number()));
  }

  static List<ProductEvent> in(
      Organization to, ProductId id, Product product, OrganizationId from, String transfer) {
    if (to.id().equals(from.raw()) || to.products().has(id)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "the product is in this organization already");
    }
    to.products().verifyRoom();
    return List.of(
        new ProductMovedIn(
            to.id(),
            id.raw(),
            from.raw(),
            product.kind().token(),
            product.name(),
            to.products().last() + 1,
            transfer));
  }
}
