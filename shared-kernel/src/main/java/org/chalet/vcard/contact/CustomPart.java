package org.chalet.vcard.contact;

import java.util.Set;
import org.chalet.contentline.Escapes;
import org.chalet.vcard.CardProperty;
import org.jspecify.annotations.Nullable;

/** Whatever has no field of its own, but for pictures, sounds and keys. */
record CustomPart() implements Part<CustomField> {
  private static final int LONGEST = 4096;

  private static final Set<String> OTHERS =
      Set.of(
          "BEGIN",
          "END",
          "VERSION",
          "UID",
          "REV",
          "PRODID",
          "CLIENTPIDMAP",
          "KIND",
          "MEMBER",
          "X-ADDRESSBOOKSERVER-KIND",
          "X-ADDRESSBOOKSERVER-MEMBER",
          "X-ABUID",
          "X-ABLABEL",
          "X-ABADR",
          "N",
          "NICKNAME",
          "CATEGORIES",
          "LABEL",
          "PHOTO",
          "LOGO",
          "SOUND",
          "KEY",
          "AGENT");

  @Override
  public boolean is(CardProperty property) {
    return !property.isBlank() && property.value().length() <= LONGEST && isCustom(property);
  }

  /** Whether such a property may be written as custom field. */
  static boolean isCustom(CardProperty property) {
    return !OTHERS.contains(property.name())
        && Parts.ALL.stream().noneMatch(part -> part.is(property));
  }

  @Override
  public CustomField read(CardProperty property, @Nullable String label) {
    return new CustomField(property.name(), property.text().strip(), Labels.shown(label));
  }

  @Override
  public CardProperty write(CustomField item, @Nullable CardProperty former, String version) {
    if (former == null || !former.name().equals(item.name())) {
      ContactRules.verifyName(item.name());
    }
    CardProperty property = former == null ? CardProperty.of(item.name(), "") : former;
    boolean changed = former == null || !read(former, null).value().equals(item.value());
    return changed ? property.withValue(Escapes.escape(item.value())) : property;
  }

  @Override
  public @Nullable String label(CustomField item) {
    return item.label();
  }

  @Override
  public boolean alike(CustomField one, CustomField other) {
    return one.name().equals(other.name());
  }
}
