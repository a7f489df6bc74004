package org.chalet.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalet.contentline.Parameter;

/** vCard 3.0 to 4.0 (RFC 6350 appendix A, and Apple's groups). */
final class ToVersion4 {
  private static final Set<String> DATES = Set.of("BDAY", "ANNIVERSARY", "DEATHDATE", "REV");

  private ToVersion4() {}

  static VCard convert(VCard card) {
    List<CardProperty> properties = new ArrayList<>();
    for (CardProperty property : card.properties()) {
      properties.add(convert(property));
    }
    return AddressLabels.intoAddresses(new VCard(properties));
  }

  static CardProperty convert(CardProperty property) {
    CardProperty converted = content(renamed(property));
    if (converted.name().equals("EMAIL")) {
      converted = converted.withoutType("internet");
    }
    boolean preferred = converted.types().contains("pref") && converted.parameter("PREF").isEmpty();
    return (preferred ? converted.with(Parameter.of("PREF", "1")) : converted)
        .withoutType("pref")
        .without("CHARSET");
  }

  private static CardProperty renamed(CardProperty property) {
    return switch (property.name()) {
      case "X-ADDRESSBOOKSERVER-KIND" -> property.named("KIND");
      case "X-ADDRESSBOOKSERVER-MEMBER" -> property.named("MEMBER");
      case "X-ANNIVERSARY" -> property.named("ANNIVERSARY");
      default -> property;
    };
  }

  private static CardProperty content(CardProperty property) {
    if (CardMedia.NAMES.contains(property.name())) {
      return CardMedia.toVersion4(property);
    }
    if (DATES.contains(property.name())) {
      return CardDates.toBasic(property);
    }
    if (property.name().equals("GEO") && property.value().matches("[-+\\d.]+;[-+\\d.]+")) {
      return property.withValue("geo:" + property.value().replace(';', ','));
    }
    return property;
  }
}
