package org.chalet.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The properties that an address-data request asks for (RFC 6352 10.4); an empty list asks for the
 * whole card.
 */
public record AddressDataSelection(List<PropertySelection> properties) {
  public AddressDataSelection {
    properties = List.copyOf(properties);
  }

  /**
   * RFC 6352 10.4.2; {@code name} in upper case, {@code noValue} asks for the name and parameters
   * only.
   */
  public record PropertySelection(String name, boolean noValue) {}

  /** VERSION stays, because nothing can be read without it. */
  public VCard apply(VCard card) {
    if (properties.isEmpty()) {
      return card;
    }
    List<CardProperty> kept = new ArrayList<>();
    for (CardProperty property : card.properties()) {
      Optional<PropertySelection> wanted =
          properties.stream().filter(selection -> names(selection, property)).findFirst();
      if (wanted.isPresent()) {
        kept.add(wanted.get().noValue() ? property.withValue("") : property);
      } else if (property.name().equals("VERSION")) {
        kept.add(property);
      }
    }
    return new VCard(kept);
  }

  private static boolean names(PropertySelection selection, CardProperty property) {
    return selection.name().equals(property.name())
        || (!property.group().isEmpty()
            && selection.name().equalsIgnoreCase(property.group() + '.' + property.name()));
  }
}
