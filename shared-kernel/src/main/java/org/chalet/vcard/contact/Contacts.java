package org.chalet.vcard.contact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.StructuredName;
import org.chalet.vcard.VCard;
import org.jspecify.annotations.Nullable;

/** Reads contacts from cards of 3.0 and 4.0. */
public final class Contacts {
  private final VCard card;
  private final Map<String, String> labels;

  private Contacts(VCard card) {
    this.card = card;
    this.labels =
        card.properties("X-ABLABEL").stream()
            .collect(
                Collectors.toMap(
                    label -> label.group().toLowerCase(Locale.ROOT),
                    CardProperty::text,
                    (one, other) -> one));
  }

  /** With every field. */
  public static Contact of(VCard card) {
    return new Contacts(card).read();
  }

  private Contact read() {
    return new Contact(
        first(TextPart.DISPLAY_NAME, Function.identity()).orElse(""),
        nameOf(card),
        Texts.items(card.properties("NICKNAME")),
        all(Parts.ORGANIZATIONS),
        all(TextPart.TITLES),
        all(TextPart.ROLES),
        all(ValuePart.EMAILS),
        all(ValuePart.PHONES),
        all(Parts.ADDRESSES),
        all(ValuePart.URLS),
        all(ValuePart.MESSENGER),
        all(Parts.RELATED),
        first(DatePart.BIRTHDAY, ContactValue::value).orElse(null),
        first(DatePart.ANNIVERSARY, ContactValue::value).orElse(null),
        all(DatePart.OTHERS),
        all(TextPart.NOTES),
        Texts.items(card.properties("CATEGORIES")),
        all(Parts.CUSTOM));
  }

  static PersonName nameOf(VCard card) {
    return card.property("N")
        .map(StructuredName::parts)
        .map(parts ->
            new PersonName(
                Texts.part(parts, 0),
                Texts.part(parts, 1),
                Texts.part(parts, 2),
                Texts.part(parts, 3),
                Texts.part(parts, 4)))
        .orElse(PersonName.NONE);
  }

  private <T> List<T> all(Part<T> part) {
    return card.properties().stream()
        .filter(part::is)
        .map(property -> part.read(property, label(property)))
        .toList();
  }

  private <T, R> Optional<R> first(Part<T> part, Function<T, R> as) {
    return card.properties().stream()
        .filter(part::is)
        .findFirst()
        .map(property -> as.apply(part.read(property, label(property))));
  }

  private @Nullable String label(CardProperty property) {
    return property.group().isEmpty()
        ? null
        : labels.get(property.group().toLowerCase(Locale.ROOT));
  }
}
