package org.chalet.vcard.contact;

import org.chalet.contentline.Escapes;
import org.chalet.contentline.Parameter;
import org.chalet.vcard.CardProperty;
import org.jspecify.annotations.Nullable;

/** RELATED (RFC 6350, 6.6.6), and what Apple's programs write instead. */
record RelatedPart() implements Part<ContactValue> {
  private static final String MODERN = "RELATED";
  private static final String APPLE = "X-ABRELATEDNAMES";

  @Override
  public boolean is(CardProperty property) {
    return !property.isBlank() && (property.name().equals(MODERN) || property.name().equals(APPLE));
  }

  @Override
  public ContactValue read(CardProperty property, @Nullable String label) {
    return new ContactValue(
        property.text().strip(),
        Types.of(property),
        Labels.shown(label),
        Types.preferred(property),
        null);
  }

  @Override
  public CardProperty write(ContactValue item, @Nullable CardProperty former, String version) {
    CardProperty property = former == null ? fresh(version) : former;
    if (former == null || !read(former, null).value().equals(item.value())) {
      property = property.withValue(Escapes.escape(item.value()));
      property =
          property.name().equals(MODERN)
              ? property.without("VALUE").with(Parameter.of("VALUE", "text"))
              : property;
    }
    return Types.with(property, item.types(), item.preferred(), version);
  }

  private static CardProperty fresh(String version) {
    return CardProperty.of(version.equals("4.0") ? MODERN : APPLE, "");
  }

  @Override
  public @Nullable String label(ContactValue item) {
    return item.label();
  }

  @Override
  public boolean alike(ContactValue one, ContactValue other) {
    return one.value().equals(other.value());
  }
}
