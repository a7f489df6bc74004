package org.chalet.vcard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalet.contentline.Escapes;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * What somebody chose about a merge, property by property.
 *
 * @param winners for single-valued properties in upper case: which duplicate's value is taken, from
 *     0
 * @param leftOut values of other properties that nobody wants to keep
 */
public record MergePlan(Map<String, Integer> winners, Set<Value> leftOut) {
  public static final MergePlan NONE = new MergePlan(Map.of(), Set.of());

  /** Refuses with INVALID_VALUE what nobody can choose. */
  public MergePlan {
    winners = Map.copyOf(winners);
    leftOut = Set.copyOf(leftOut);
    for (String property : winners.keySet()) {
      if (!Union.SINGLE.contains(property) || Union.IDENTITY.contains(property)) {
        throw new Rejected(
            ErrorCode.INVALID_VALUE, "no card is chosen for " + property + ", which is not single");
      }
    }
    for (Value value : leftOut) {
      if (Union.SINGLE.contains(value.property())) {
        throw new Rejected(
            ErrorCode.INVALID_VALUE, value.property() + " is single: choose a card for it");
      }
    }
  }

  /**
   * One value of a property.
   *
   * @param property in upper case
   * @param value as a card has it; one item where the property is a list
   */
  public record Value(String property, String value) {
    String key() {
      CardProperty property = CardProperty.of(this.property, value);
      return Union.LISTS.contains(this.property)
          ? PropertyKeys.item(property, value)
          : PropertyKeys.of(property).getFirst();
    }
  }

  boolean leavesReference(CardProperty property) {
    return winners.containsKey(property.name())
        || !leftOut.isEmpty() && leftKeys().containsAll(PropertyKeys.of(property));
  }

  List<CardProperty> winners(List<VCard> duplicates) {
    List<CardProperty> chosen = new ArrayList<>();
    winners.forEach((name, at) ->
        chosen.add(
            duplicates
                .get(at)
                .property(name)
                .filter(property -> !property.isBlank())
                .map(property -> property.grouped(""))
                .orElseThrow(() ->
                    new Rejected(ErrorCode.INVALID_VALUE, "the chosen card has no " + name))));
    return chosen;
  }

  /** The card without what was left out. */
  VCard without(VCard card) {
    if (leftOut.isEmpty()) {
      return card;
    }
    Set<String> left = leftKeys();
    List<CardProperty> kept = new ArrayList<>();
    for (CardProperty property : card.properties()) {
      if (Union.LISTS.contains(property.name())) {
        kept.add(
            property.withValue(
                String.join(
                    ",",
                    Escapes.split(property.value(), ',').stream()
                        .filter(item -> !left.contains(PropertyKeys.item(property, item)))
                        .toList())));
      } else if (!left.containsAll(PropertyKeys.of(property))) {
        kept.add(property);
      }
    }
    return new VCard(kept);
  }

  private Set<String> leftKeys() {
    Set<String> keys = new HashSet<>();
    leftOut.forEach(value -> keys.add(value.key()));
    return keys;
  }
}
