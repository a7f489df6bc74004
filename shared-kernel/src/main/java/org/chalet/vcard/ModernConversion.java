package org.chalet.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalet.contentline.Parameter;

/** vCard 2.1 to 3.0: no quoted-printable, no charsets, commas escaped. */
final class ModernConversion {
  /** Properties in whose 2.1 values a comma is just a comma. */
  private static final Set<String> TEXTS =
      Set.of("FN", "N", "ADR", "ORG", "NOTE", "TITLE", "ROLE", "LABEL");

  private static final Set<String> STRUCTURED = Set.of("N", "ADR", "ORG");

  private ModernConversion() {}

  /** Whether something in the card is written as only 2.1 allows. */
  static boolean isNeeded(VCard card) {
    return isOld(card) || card.properties().stream().anyMatch(CardProperty::isQuotedPrintable);
  }

  private static boolean isOld(VCard card) {
    return card.version().equals("2.1");
  }

  static VCard modern(VCard card) {
    boolean old = isOld(card);
    List<CardProperty> properties = new ArrayList<>();
    for (CardProperty property : card.properties()) {
      properties.add(old || property.isQuotedPrintable() ? converted(property) : property);
    }
    return new VCard(properties);
  }

  private static CardProperty converted(CardProperty property) {
    if (property.name().equals("VERSION")) {
      return CardProperty.of("VERSION", "3.0");
    }
    String encoding = property.parameter("ENCODING").orElse("");
    if (encoding.equalsIgnoreCase("BASE64") || encoding.equalsIgnoreCase("B")) {
      String data = property.value().replaceAll("\\s", "");
      return property
          .without("ENCODING", "CHARSET")
          .with(Parameter.of("ENCODING", "b"))
          .withValue(data);
    }
    String value =
        property.isQuotedPrintable()
            ? QuotedPrintable.decode(property.value(), property.charset())
            : property.value();
    return property.without("ENCODING", "CHARSET").withValue(escaped(property.name(), value));
  }

  /** Line breaks always, commas in texts, semicolons where they do not part the value. */
  private static String escaped(String name, String value) {
    StringBuilder escaped = new StringBuilder(value.length() + 8);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean separates =
          (c == ',' && !TEXTS.contains(name))
              || (c == ';' && (!TEXTS.contains(name) || STRUCTURED.contains(name)));
      if (c == '\n') {
        escaped.append("\\n");
      } else if (c == '\\' && i + 1 < value.length() && ";,\\".indexOf(value.charAt(i + 1)) >= 0) {
        escaped.append(c).append(value.charAt(++i));
      } else if ((c == ',' || c == ';') && !separates) {
        escaped.append('\\').append(c);
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
