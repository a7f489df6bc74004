package org.chalet.vcard.contact;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.contentline.Escapes;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.StructuredName;
import org.jspecify.annotations.Nullable;

/** ORG. */
record AffiliationPart() implements Part<Affiliation> {
  @Override
  public boolean is(CardProperty property) {
    return property.name().equals("ORG") && !property.isBlank();
  }

  @Override
  public Affiliation read(CardProperty property, @Nullable String label) {
    List<String> parts = StructuredName.parts(property);
    List<String> units = parts.stream().skip(1).filter(unit -> !unit.isEmpty()).toList();
    return new Affiliation(Texts.part(parts, 0), units);
  }

  @Override
  public CardProperty write(Affiliation item, @Nullable CardProperty former, String version) {
    CardProperty property = former == null ? CardProperty.of("ORG", "") : former;
    return property.withValue(
        Stream.concat(Stream.of(item.name()), item.units().stream())
            .map(Escapes::escape)
            .collect(Collectors.joining(";")));
  }

  @Override
  public boolean alike(Affiliation one, Affiliation other) {
    return one.name().equals(other.name());
  }
}
