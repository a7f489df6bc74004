package org.chalet.vcard;

import java.util.List;
import java.util.Optional;

/**
 * A card with everything in it, known or not, in the order in which it was written; BEGIN and END
 * left out.
 */
public record VCard(List<CardProperty> properties) {
  public VCard {
    properties = List.copyOf(properties);
  }

  /** 2.1, 3.0 or 4.0; 3.0 where the card does not say. */
  public String version() {
    return property("VERSION").map(version -> version.value().strip()).orElse("3.0");
  }

  /** The first property of that upper-case name. */
  public Optional<CardProperty> property(String name) {
    return properties.stream().filter(property -> property.name().equals(name)).findFirst();
  }

  public List<CardProperty> properties(String name) {
    return properties.stream().filter(property -> property.name().equals(name)).toList();
  }
}
