package org.chalet.vcard.contact;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chalet.contentline.Parameter;
import org.chalet.vcard.CardEdit;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.EditableCard;
import org.chalet.vcard.VCard;
import org.jspecify.annotations.Nullable;

/**
 * A picture that a card holds itself.
 *
 * @param type {@code image/jpeg}, {@code image/png} or {@code image/gif}, as its bytes say
 */
@SuppressWarnings("ArrayRecordComponent")
public record Photo(byte[] image, String type) {
  private static final String NAME = "PHOTO";

  /** Of what clients stored; nothing else than these three kinds is ever shown. */
  public static Optional<Photo> of(VCard card) {
    return card.properties(NAME).stream()
        .flatMap(property -> inline(property).stream())
        .findFirst();
  }

  /** Whether the card seems to hold one, without a look at it. */
  public static boolean isIn(VCard card) {
    return card.properties(NAME).stream().anyMatch(property -> encoded(property) != null);
  }

  private static Optional<Photo> inline(CardProperty property) {
    String encoded = encoded(property);
    if (encoded == null) {
      return Optional.empty();
    }
    try {
      byte[] image = Base64.getMimeDecoder().decode(encoded);
      String type = typeOf(image);
      return type == null ? Optional.empty() : Optional.of(new Photo(image, type));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private static @Nullable String encoded(CardProperty property) {
    String value = property.value().strip();
    if (value.regionMatches(true, 0, "data:", 0, 5)) {
      int comma = value.indexOf(',');
      boolean base64 =
          comma > 0 && value.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64");
      return base64 ? value.substring(comma + 1) : null;
    }
    return property
            .parameter("ENCODING")
            .filter(one -> List.of("B", "BASE64").contains(one.toUpperCase(Locale.ROOT)))
            .isPresent()
        ? value
        : null;
  }

  private static @Nullable String typeOf(byte[] image) {
    if (begins(image, 0xFF, 0xD8, 0xFF)) {
      return "image/jpeg";
    }
    if (begins(image, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return "image/png";
    }
    return begins(image, 'G', 'I', 'F', '8') ? "image/gif" : null;
  }

  private static boolean begins(byte[] image, int... with) {
    byte[] magic = new byte[with.length];
    for (int i = 0; i < with.length; i++) {
      magic[i] = (byte) with[i];
    }
    return image.length >= magic.length
        && Arrays.equals(image, 0, magic.length, magic, 0, magic.length);
  }

  /** Puts it in the place of whatever picture there is. */
  public CardEdit shown() {
    return card -> replace(card, List.of(property(card.version())));
  }

  /** Takes every picture away. */
  public static CardEdit none() {
    return card -> replace(card, List.of());
  }

  private static void replace(EditableCard card, List<CardProperty> now) {
    card.replace(card.matching(property -> property.name().equals(NAME)), now);
  }

  private CardProperty property(String version) {
    String base64 = Base64.getEncoder().encodeToString(image);
    if (version.equals("4.0")) {
      return CardProperty.of(NAME, "data:" + type + ";base64," + base64);
    }
    String kind = type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT);
    return CardProperty.of(NAME, base64)
        .with(Parameter.of("ENCODING", "b"))
        .with(Parameter.of("TYPE", kind));
  }
}
