package org.chalet.vcard.contact;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.contentline.Escapes;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.vcard.CardEdit;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.EditableCard;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is wanted of a contact into its card; whatever is null in it, and all that contacts
 * do not know, stays.
 */
public record ContactEditor(Contact wanted) implements CardEdit {
  public ContactEditor {
    ContactRules.verify(wanted);
  }

  @Override
  public void apply(EditableCard card) {
    list(card, "NICKNAME", wanted.nicknames());
    set(card, Parts.ORGANIZATIONS, wanted.organizations());
    set(card, TextPart.TITLES, wanted.titles());
    set(card, TextPart.ROLES, wanted.roles());
    set(card, ValuePart.EMAILS, wanted.emails());
    set(card, ValuePart.PHONES, wanted.phones());
    set(card, Parts.ADDRESSES, wanted.addresses());
    set(card, ValuePart.URLS, wanted.urls());
    set(card, ValuePart.MESSENGER, wanted.ims());
    set(card, Parts.RELATED, wanted.related());
    date(card, DatePart.BIRTHDAY, wanted.birthday());
    date(card, DatePart.ANNIVERSARY, wanted.anniversary());
    set(card, DatePart.OTHERS, wanted.dates());
    set(card, TextPart.NOTES, wanted.notes());
    list(card, "CATEGORIES", wanted.categories());
    set(card, Parts.CUSTOM, wanted.custom());
    name(card);
  }

  private static <T> void set(EditableCard card, Part<T> part, @Nullable List<T> wanted) {
    if (wanted != null) {
      new PartEditor<>(card, part).set(wanted);
    }
  }

  private static void date(EditableCard card, DatePart part, @Nullable String wanted) {
    if (wanted != null) {
      List<CardProperty> now = card.matching(part::is);
      ContactValue before = now.isEmpty() ? null : part.read(now.getFirst(), null);
      if (wanted.isEmpty()) {
        new PartEditor<>(card, part).setFirst(null);
      } else if (before == null || !before.value().equals(wanted)) {
        new PartEditor<>(card, part).setFirst(ContactValue.of(wanted));
      }
    }
  }

  /** All items of a list of texts on one line. */
  static void list(EditableCard card, String name, @Nullable List<String> wanted) {
    List<CardProperty> old = card.matching(property -> property.name().equals(name));
    if (wanted == null || Texts.items(old).equals(wanted)) {
      return;
    }
    String value = wanted.stream().map(Escapes::escape).collect(Collectors.joining(","));
    CardProperty first = old.isEmpty() ? CardProperty.of(name, "") : old.getFirst();
    card.replace(old, wanted.isEmpty() ? List.of() : List.of(first.withValue(value)));
  }

  private void name(EditableCard card) {
    PersonName before = Contacts.nameOf(card.card());
    String shown = wanted.displayName();
    PersonName name = wanted.name();
    if (shown != null && !shown.isEmpty() && name == null && before.equals(PersonName.NONE)) {
      name = PersonName.guessed(shown);
    }
    if (name != null && !name.equals(before)) {
      List<CardProperty> old = card.matching(property -> property.name().equals("N"));
      CardProperty first = old.isEmpty() ? CardProperty.of("N", "") : old.getFirst();
      String value = name.parts().stream().map(Escapes::escape).collect(Collectors.joining(";"));
      card.replace(old, List.of(first.withValue(value)));
    }
    String called = called(card, name, before);
    if (called != null) {
      new PartEditor<>(card, TextPart.DISPLAY_NAME).setFirst(called);
    }
  }

  /** FN as it is to be; null where it stays. A card is never without (RFC 6350, 6.2.1). */
  private @Nullable String called(EditableCard card, @Nullable PersonName name, PersonName before) {
    String shown = wanted.displayName();
    if (shown != null && !shown.isEmpty()) {
      return shown;
    }
    Contact now = Contacts.of(card.card());
    String there = Objects.requireNonNullElse(now.displayName(), "");
    boolean follows = shown != null || there.isEmpty() || there.equals(before.spoken());
    if (!follows || name == null && shown == null && !there.isEmpty()) {
      return null;
    }
    PersonName known = name == null ? before : name;
    return Stream.concat(Stream.of(known.spoken()), otherNames(now))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElseThrow(() ->
            new Rejected(
                ErrorCode.INVALID_VALUE,
                "a contact needs a name, an organization, an address or a number"));
  }

  private static Stream<String> otherNames(Contact now) {
    return Stream.of(
            each(now.nicknames(), text -> text),
            each(now.organizations(), Affiliation::name),
            each(now.emails(), ContactValue::value),
            each(now.phones(), ContactValue::value))
        .flatMap(texts -> texts);
  }

  private static <T> Stream<String> each(@Nullable List<T> items, Function<T, String> as) {
    return items == null ? Stream.empty() : items.stream().map(as);
  }
}
