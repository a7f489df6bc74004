package org.chalet.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chalet.contentline.Parameter;

/** vCard 4.0 to 3.0, the way back of {@link ToVersion4}. */
final class ToVersion3 {
  private static final Set<String> DATES = Set.of("BDAY", "DEATHDATE", "REV");

  private ToVersion3() {}

  static VCard convert(VCard card) {
    boolean group =
        card.property("KIND")
            .filter(kind -> kind.text().strip().equalsIgnoreCase("group"))
            .isPresent();
    List<CardProperty> properties = new ArrayList<>();
    for (CardProperty property : AddressLabels.outOfAddresses(card).properties()) {
      properties.add(convert(property, group));
    }
    return new VCard(properties);
  }

  static CardProperty convert(CardProperty property, boolean group) {
    CardProperty converted = content(renamed(property, group));
    if (converted.parameter("PREF").filter("1"::equals).isPresent()) {
      converted = converted.without("PREF").with(Parameter.of("TYPE", "pref"));
    }
    return separateTypes(converted);
  }

  private static CardProperty renamed(CardProperty property, boolean group) {
    return switch (property.name()) {
      case "KIND" -> group ? property.named("X-ADDRESSBOOKSERVER-KIND") : property;
      case "MEMBER" -> property.named("X-ADDRESSBOOKSERVER-MEMBER");
      case "ANNIVERSARY" -> CardDates.toExtended(property).named("X-ANNIVERSARY");
      default -> property;
    };
  }

  private static CardProperty content(CardProperty property) {
    if (CardMedia.NAMES.contains(property.name())) {
      return CardMedia.toVersion3(property);
    }
    if (DATES.contains(property.name())) {
      return CardDates.toExtended(property);
    }
    String value = property.value().strip();
    String lower = value.toLowerCase(Locale.ROOT);
    if (property.name().equals("GEO") && lower.matches("geo:[-+\\d.]+,[-+\\d.]+")) {
      return property.without("VALUE").withValue(value.substring(4).replace(',', ';'));
    }
    if (property.name().equals("TEL") && lower.startsWith("tel:")) {
      return property.without("VALUE").withValue(value.substring(4).replace(";ext=", " ext. "));
    }
    return property;
  }

  /** 4.0 may quote several types as one value. */
  private static CardProperty separateTypes(CardProperty property) {
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter parameter : property.parameters()) {
      boolean types = parameter.name().equals("TYPE") && parameter.text().indexOf(',') >= 0;
      parameters.add(
          types ? new Parameter("TYPE", List.of(parameter.text().split(","))) : parameter);
    }
    return new CardProperty(property.group(), property.name(), parameters, property.value());
  }
}
