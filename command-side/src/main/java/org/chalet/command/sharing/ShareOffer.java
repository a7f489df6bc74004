package org.chalet.command.sharing;

import java.util.Optional;
import org.chalet.command.Evolution;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareOfferDeclined;
import org.chalet.sharing.ShareOfferTaken;
import org.chalet.sharing.ShareOfferWithdrawn;
import org.chalet.sharing.ShareOffered;
import org.chalet.sharing.ShareWords;
import org.jspecify.annotations.Nullable;

/**
 * A share that is offered to an address.
 *
 * @param owner of the collection
 * @param by the account that offers it
 */
record ShareOffer(
    CollectionId collection,
    String owner,
    EmailAddress email,
    ShareLevel level,
    String by,
    ShareWords words) {
  static final String TYPE = "ShareOffer";

  /** There while the offer is open. */
  static final Evolution<ShareOffer> EVOLUTION = ShareOffer::after;

  /** The same for decisions. */
  static final Evolution<Optional<ShareOffer>> OPEN =
      (before, event) ->
          Optional.ofNullable(after(before == null ? null : before.orElse(null), event));

  private static @Nullable ShareOffer after(@Nullable ShareOffer before, Object event) {
    return switch (event) {
      case ShareOffered offered ->
          new ShareOffer(
              new CollectionId(offered.collection()),
              offered.account(),
              new EmailAddress(offered.email()),
              ShareLevel.of(offered.level()),
              offered.by(),
              new ShareWords(offered.summary(), offered.commonName()));
      case ShareOfferTaken taken -> null;
      case ShareOfferDeclined declined -> null;
      case ShareOfferWithdrawn withdrawn -> null;
      case Erased erased -> null;
      default -> before;
    };
  }

  static Rejected unknown() {
    return new Rejected(ErrorCode.UNKNOWN_SHARE_OFFER, "there is no such offer, or not any more");
  }
}
