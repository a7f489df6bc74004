package org.chalet.query.history.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalet.contentline.Escapes;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.PropertyKeys;
import org.chalet.vcard.VCard;

/** The fields of a card (RFC 6350, RFC 2426). */
final class CardFields {
  private static final String GROUP = "group";
  private static final List<String> NAME =
      List.of("family", "given", "additional", "prefixes", "suffixes");
  private static final List<String> ADDRESS =
      List.of("box", "extended", "street", "locality", "region", "code", "country");
  private static final List<String> ORGANIZATION = List.of("name", "unit");

  private final Fields fields = new Fields();

  private CardFields() {}

  static Fields of(List<VCard> cards) {
    CardFields reading = new CardFields();
    cards.forEach(card -> card.properties().forEach(reading::add));
    return reading.fields;
  }

  private void add(CardProperty property) {
    String name = property.name();
    switch (name) {
      case "TEL", "EMAIL", "URL", "IMPP", "MEMBER", "RELATED" ->
          put(name + '[' + key(property) + ']', shown(property), property);
      case "CATEGORIES", "NICKNAME" -> {
        for (String item : Escapes.split(property.value(), ',')) {
          String text = Escapes.unescape(item).strip();
          put(name + '[' + text + ']', text, property);
        }
      }
      case "X-ABLABEL", "X-ABADR" ->
          put(name + '[' + property.group() + ']', shown(property), property);
      case "N" -> structured(name, NAME, property);
      case "ADR" -> structured(name + types(property), ADDRESS, property);
      case "ORG" -> structured(name, ORGANIZATION, property);
      default -> put(name, shown(property), property);
    }
  }

  private void put(String path, String text, CardProperty property) {
    fields.add(path, new Value(text, parts(property), false));
  }

  private void structured(String path, List<String> names, CardProperty property) {
    Map<String, String> parts = new LinkedHashMap<>();
    List<String> said = property.parts();
    for (int i = 0; i < said.size(); i++) {
      if (!said.get(i).isBlank()) {
        parts.put(i < names.size() ? names.get(i) : "part" + (i + 1), said.get(i));
      }
    }
    parts.putAll(parts(property));
    fields.add(path, new Value(shown(property), parts, true));
  }

  private static Map<String, String> parts(CardProperty property) {
    Map<String, String> parts = Contents.parts(property.parameters());
    if (!property.group().isEmpty()) {
      parts.put(GROUP, property.group());
    }
    return parts;
  }

  private static String key(CardProperty property) {
    return PropertyKeys.of(property).getFirst().substring(property.name().length() + 1);
  }

  private static String types(CardProperty property) {
    List<String> types = property.types().stream().distinct().sorted().toList();
    return types.isEmpty() ? "" : '[' + String.join(",", types) + ']';
  }

  private static String shown(CardProperty property) {
    return Contents.isBinary(property.parameters(), property.value())
        ? Contents.told(property.value())
        : property.text();
  }
}
