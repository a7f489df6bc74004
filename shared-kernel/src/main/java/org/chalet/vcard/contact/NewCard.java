package org.chalet.vcard.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.chalet.vcard.CardEdit;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.EditableCard;
import org.chalet.vcard.VCard;
import org.chalet.vcard.VCards;

/** Cards of Chalet's own making: 3.0, which every client reads. */
public final class NewCard {
  private static final String PRODUCT = "-//Chalet//Contacts//EN";

  private NewCard() {}

  /** Refuses INVALID_VALUE where there is nothing by which to call the contact. */
  public static byte[] of(String uid, CardEdit content) {
    VCard empty =
        new VCard(
            List.of(
                CardProperty.of("VERSION", "3.0"),
                CardProperty.of("PRODID", PRODUCT),
                CardProperty.of("UID", uid),
                CardProperty.of("N", ";;;;")));
    EditableCard card = EditableCard.of(VCards.write(empty));
    content.apply(card);
    return card.toBytes();
  }

  /** The last path segment of a card that Chalet itself stores. */
  public static String nameOf(String uid) {
    return uid.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
        ? uid + ".vcf"
        : UUID.nameUUIDFromBytes(uid.getBytes(UTF_8)) + ".vcf";
  }
}
