package org.chalet.query.sharing;

import static org.chalet.query.sharing.SharingSchema.OFFERS;

import java.util.function.UnaryOperator;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.query.projection.Changes;
import org.chalet.sharing.ShareOfferDeclined;
import org.chalet.sharing.ShareOfferEvent;
import org.chalet.sharing.ShareOfferResent;
import org.chalet.sharing.ShareOfferTaken;
import org.chalet.sharing.ShareOfferWithdrawn;
import org.chalet.sharing.ShareOffered;
import org.chalet.sharing.ShareWords;

/** Takes in what is offered to addresses. */
final class Offering {
  private Offering() {}

  static void on(ShareOfferEvent event, Changes changes, long now) {
    switch (event) {
      case ShareOffered e ->
          changes.put(
              OFFERS,
              e.offer(),
              new OfferDocument(
                  e.offer(),
                  e.collection(),
                  e.account(),
                  e.email(),
                  new EmailAddress(e.email()).normalized(),
                  e.level(),
                  new ShareWords(e.summary(), e.commonName()),
                  now,
                  false));
      case ShareOfferResent e -> change(e.offer(), changes, offer -> offer.sentAgain(now));
      case ShareOfferDeclined e -> change(e.offer(), changes, OfferDocument::decline);
      case ShareOfferTaken e -> changes.remove(OFFERS, e.offer());
      case ShareOfferWithdrawn e -> changes.remove(OFFERS, e.offer());
    }
  }

  private static void change(String offer, Changes changes, UnaryOperator<OfferDocument> to) {
    changes
        .get(OFFERS, offer)
        .ifPresent(there -> changes.put(OFFERS, offer, to.apply(there.value())));
  }
}
