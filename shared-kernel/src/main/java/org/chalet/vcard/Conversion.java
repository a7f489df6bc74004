package org.chalet.vcard;

import java.util.ArrayList;
import java.util.List;
import org.chalet.contentline.Escapes;

/**
 * A card in another version; what the other version does not know stays as it is, so that nothing
 * is lost.
 */
final class Conversion {
  private Conversion() {}

  /** {@code version} is 3.0 or 4.0. */
  static VCard to(String version, VCard card) {
    VCard modern = ModernConversion.isNeeded(card) ? ModernConversion.modern(card) : card;
    VCard converted = modern;
    if (version.equals("4.0") && !modern.version().equals("4.0")) {
      converted = ToVersion4.convert(modern);
    } else if (version.equals("3.0") && modern.version().equals("4.0")) {
      converted = ToVersion3.convert(modern);
    }
    return complete(version, converted);
  }

  /** With VERSION first, and with FN and N, which readers insist on. */
  private static VCard complete(String version, VCard card) {
    List<CardProperty> properties = new ArrayList<>(card.properties());
    properties.removeIf(property -> property.name().equals("VERSION"));
    properties.addFirst(CardProperty.of("VERSION", version));
    if (card.property("FN").isEmpty()) {
      properties.add(CardProperty.of("FN", Escapes.escape(AddressObject.formattedName(card))));
    }
    if (version.equals("3.0") && card.property("N").isEmpty()) {
      properties.add(
          CardProperty.of("N", Escapes.escape(AddressObject.formattedName(card)) + ";;;;"));
    }
    return new VCard(properties);
  }
}
