package org.chalet.vcard.contact;

import java.util.List;
import java.util.stream.Collectors;
import org.chalet.contentline.Escapes;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.StructuredName;
import org.jspecify.annotations.Nullable;

/** ADR. */
record AddressPart() implements Part<PostalAddress> {
  @Override
  public boolean is(CardProperty property) {
    return property.name().equals("ADR") && !property.isBlank();
  }

  @Override
  public PostalAddress read(CardProperty property, @Nullable String label) {
    List<String> parts = StructuredName.parts(property);
    return new PostalAddress(
        Texts.part(parts, 0),
        Texts.part(parts, 1),
        Texts.part(parts, 2),
        Texts.part(parts, 3),
        Texts.part(parts, 4),
        Texts.part(parts, 5),
        Texts.part(parts, 6),
        Types.of(property),
        Labels.shown(label),
        Types.preferred(property));
  }

  @Override
  public CardProperty write(PostalAddress item, @Nullable CardProperty former, String version) {
    CardProperty property = former == null ? CardProperty.of("ADR", "") : former;
    if (former == null || !read(former, null).parts().equals(item.parts())) {
      // A label for an envelope would tell the former address.
      property =
          property
              .without("LABEL")
              .withValue(
                  item.parts().stream().map(Escapes::escape).collect(Collectors.joining(";")));
    }
    return Types.with(property, item.types(), item.preferred(), version);
  }

  @Override
  public @Nullable String label(PostalAddress item) {
    return item.label();
  }

  @Override
  public boolean alike(PostalAddress one, PostalAddress other) {
    return one.parts().equals(other.parts()) || one.types().equals(other.types());
  }
}
