package org.chalet.vcard;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * An address object resource (RFC 6352 5.1): exactly one card. A card without UID is known by one
 * that follows from its content; one without FN shows what names it best. Both are stored as they
 * came, as is vCard 2.1, because clients sync such cards.
 *
 * @param kind individual, group, org, location or another KIND in lower case
 */
public record AddressObject(
    String uid, String version, String kind, String formattedName, VCard card) {
  private static final Set<String> VERSIONS = Set.of("2.1", "3.0", "4.0");
  private static final int MAX_UID = 1_000;

  /** Refuses with INVALID_ADDRESS_DATA or CARD_TOO_LARGE. */
  public static AddressObject of(byte[] bytes, Limits limits) {
    if (bytes.length > limits.maxBytes()) {
      throw new Rejected(
          ErrorCode.CARD_TOO_LARGE, "the card has more than " + limits.maxBytes() + " bytes");
    }
    VCard card = VCards.single(bytes, limits);
    if (!VERSIONS.contains(card.version())) {
      throw new Rejected(ErrorCode.INVALID_ADDRESS_DATA, "no version of vCard: " + card.version());
    }
    String uid = card.property("UID").map(property -> property.text().strip()).orElse("");
    if (uid.length() > MAX_UID) {
      throw new Rejected(
          ErrorCode.INVALID_ADDRESS_DATA, "UID longer than " + MAX_UID + " characters");
    }
    return new AddressObject(
        uid.isEmpty() ? derivedUid(card) : uid,
        card.version(),
        kind(card),
        formattedName(card),
        card);
  }

  static String derivedUid(VCard card) {
    return UUID.nameUUIDFromBytes(VCards.write(card)).toString();
  }

  private static String kind(VCard card) {
    return card.property("KIND")
        .or(() -> card.property("X-ADDRESSBOOKSERVER-KIND"))
        .map(kind -> kind.text().strip().toLowerCase(Locale.ROOT))
        .filter(kind -> !kind.isEmpty())
        .orElse("individual");
  }

  static String formattedName(VCard card) {
    return Stream.of("FN", "N", "NICKNAME", "ORG", "EMAIL", "TEL")
        .flatMap(name -> card.properties(name).stream())
        .map(property ->
            property.name().equals("N") ? StructuredName.shown(property) : readable(property))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String readable(CardProperty property) {
    List<String> parts = StructuredName.parts(property);
    return String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList());
  }
}
