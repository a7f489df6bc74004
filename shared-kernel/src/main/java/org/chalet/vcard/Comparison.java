package org.chalet.vcard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalet.contentline.Escapes;
import org.chalet.contentline.Limits;

/**
 * Cards field by field, as somebody looks at them who is about to merge them.
 *
 * @param fields in the order of the reference, then of the others
 */
public record Comparison(List<Field> fields) {
  public Comparison {
    fields = List.copyOf(fields);
  }

  /** What a merge does with a value, when nobody chooses otherwise. */
  public enum Fate {
    /** The reference has it, and another card too. */
    EQUAL,
    /** Only the reference has it. */
    KEPT,
    /** The reference gains it. */
    ADDED,
    /** The reference has another value, of which there can be only one. */
    CONFLICT
  }

  /**
   * @param single whether a card has one value of it
   */
  public record Field(String property, boolean single, List<Value> values) {
    public Field {
      values = List.copyOf(values);
    }
  }

  /**
   * @param value as it is written in the first card that has it
   * @param text for people
   * @param cards which cards have it; 0 is the reference
   */
  public record Value(String value, String text, List<Integer> cards, Fate fate) {}

  /** Refuses a card that cannot be read. */
  public static Comparison of(byte[] reference, List<byte[]> others) {
    Map<String, Map<String, Found>> fields = new LinkedHashMap<>();
    VCard first = VCards.single(reference, Limits.FILE);
    String version = first.version().equals("4.0") ? "4.0" : "3.0";
    collect(Conversion.to(version, first), 0, fields);
    for (int i = 0; i < others.size(); i++) {
      collect(Conversion.to(version, VCards.single(others.get(i), Limits.FILE)), i + 1, fields);
    }
    List<Field> compared = new ArrayList<>();
    fields.forEach((name, values) -> compared.add(field(name, values)));
    return new Comparison(compared);
  }

  private record Found(String value, String text, Set<Integer> cards) {}

  private static void collect(VCard card, int at, Map<String, Map<String, Found>> fields) {
    for (CardProperty property : card.properties()) {
      if (property.isBlank()
          || Union.IDENTITY.contains(property.name())
          || Union.SATELLITES.contains(property.name())) {
        continue;
      }
      Map<String, Found> values =
          fields.computeIfAbsent(property.name(), one -> new LinkedHashMap<>());
      if (Union.LISTS.contains(property.name())) {
        for (String item : Escapes.split(property.value(), ',')) {
          add(PropertyKeys.item(property, item), item, Escapes.unescape(item), at, values);
        }
      } else {
        String key = String.join("\n", PropertyKeys.of(property));
        add(key, property.value(), shown(property), at, values);
      }
    }
  }

  private static void add(
      String key, String value, String text, int at, Map<String, Found> values) {
    if (!text.isBlank()) {
      values
          .computeIfAbsent(key, one -> new Found(value, text.strip(), new LinkedHashSet<>()))
          .cards()
          .add(at);
    }
  }

  private static String shown(CardProperty property) {
    return switch (property.name()) {
      case "N" -> StructuredName.shown(property);
      case "ADR", "ORG" ->
          String.join(", ", property.parts().stream().filter(part -> !part.isEmpty()).toList());
      default -> property.text();
    };
  }

  private static Field field(String name, Map<String, Found> found) {
    boolean single = Union.SINGLE.contains(name);
    boolean settled = found.values().stream().anyMatch(value -> value.cards().contains(0));
    List<Value> values = new ArrayList<>();
    for (Found value : found.values()) {
      Fate fate;
      if (value.cards().contains(0)) {
        fate = value.cards().size() > 1 ? Fate.EQUAL : Fate.KEPT;
      } else {
        fate = single && settled ? Fate.CONFLICT : Fate.ADDED;
        settled = true;
      }
      values.add(new Value(value.value(), value.text(), List.copyOf(value.cards()), fate));
    }
    return new Field(name, single, values);
  }
}
