package org.chalet.fuzz;

import org.chalet.contentline.Limits;
import org.chalet.vcard.AddressObject;
import org.chalet.vcard.VCard;
import org.chalet.vcard.VCards;

/** vCard: what is read is written so that it is read as the same, in either version too. */
public final class CardFuzz {
  private CardFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Target.attempt(() -> {
      for (VCard card : VCards.parse(input)) {
        Target.verifySame(card, VCards.parse(VCards.write(card)).getFirst());
      }
    });
    Target.attempt(() -> AddressObject.of(input, Limits.OBJECT));
    Target.attempt(() -> VCards.split(input).forEach(CardFuzz::verifyStorable));
    Target.attempt(() -> verifyStorable(VCards.convert(input, "3.0")));
    Target.attempt(() -> verifyStorable(VCards.convert(input, "4.0")));
  }

  private static void verifyStorable(byte[] card) {
    VCard read = VCards.parse(card).getFirst();
    Target.verifySame(read, VCards.parse(VCards.write(read)).getFirst());
  }
}
