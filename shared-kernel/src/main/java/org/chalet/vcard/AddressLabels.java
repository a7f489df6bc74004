package org.chalet.vcard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalet.contentline.Escapes;
import org.chalet.contentline.Parameter;

/** Delivery labels: a property of its own beside ADR in 3.0, a parameter of ADR in 4.0. */
final class AddressLabels {
  private AddressLabels() {}

  /** A label without an address of the same types stays where it is. */
  static VCard intoAddresses(VCard card) {
    Map<Set<String>, Deque<CardProperty>> labels = new HashMap<>();
    for (CardProperty address : card.properties("ADR")) {
      labels.putIfAbsent(types(address), new ArrayDeque<>());
    }
    List<CardProperty> properties = new ArrayList<>();
    for (CardProperty property : card.properties()) {
      Deque<CardProperty> same =
          property.name().equals("LABEL") ? labels.get(types(property)) : null;
      if (same == null) {
        properties.add(property);
      } else {
        same.add(property);
      }
    }
    properties.replaceAll(
        property -> property.name().equals("ADR") ? labelled(property, labels) : property);
    labels.values().forEach(properties::addAll);
    return new VCard(properties);
  }

  private static CardProperty labelled(
      CardProperty address, Map<Set<String>, Deque<CardProperty>> labels) {
    Deque<CardProperty> same = labels.get(types(address));
    if (same == null || same.isEmpty() || address.parameter("LABEL").isPresent()) {
      return address;
    }
    return address.with(Parameter.of("LABEL", same.removeFirst().text()));
  }

  private static Set<String> types(CardProperty property) {
    return new HashSet<>(property.types());
  }

  static VCard outOfAddresses(VCard card) {
    List<CardProperty> properties = new ArrayList<>();
    for (CardProperty property : card.properties()) {
      boolean labelled = property.name().equals("ADR") && property.parameter("LABEL").isPresent();
      properties.add(labelled ? property.without("LABEL") : property);
      if (labelled) {
        String label = Escapes.escape(property.parameter("LABEL").orElse(""));
        properties.add(property.without("LABEL").named("LABEL").grouped("").withValue(label));
      }
    }
    return new VCard(properties);
  }
}
