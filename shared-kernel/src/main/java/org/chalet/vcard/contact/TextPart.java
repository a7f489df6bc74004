package org.chalet.vcard.contact;

import org.chalet.contentline.Escapes;
import org.chalet.vcard.CardProperty;
import org.jspecify.annotations.Nullable;

/** Texts, each a property of its own. */
record TextPart(String name) implements Part<String> {
  static final TextPart TITLES = new TextPart("TITLE");
  static final TextPart ROLES = new TextPart("ROLE");
  static final TextPart NOTES = new TextPart("NOTE");
  static final TextPart DISPLAY_NAME = new TextPart("FN");

  @Override
  public boolean is(CardProperty property) {
    // A card has an FN, even one that says nothing.
    return property.name().equals(name) && (name.equals("FN") || !property.isBlank());
  }

  @Override
  public String read(CardProperty property, @Nullable String label) {
    return property.text().strip();
  }

  @Override
  public CardProperty write(String item, @Nullable CardProperty former, String version) {
    CardProperty property = former == null ? CardProperty.of(name, "") : former;
    return property.withValue(Escapes.escape(item));
  }
}
