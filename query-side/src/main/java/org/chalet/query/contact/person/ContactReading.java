package org.chalet.query.contact.person;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.chalet.contact.CardPut;
import org.chalet.kernel.value.ETags;
import org.chalet.query.listing.Words;
import org.chalet.vcard.EditableCard;
import org.chalet.vcard.VCard;
import org.chalet.vcard.contact.Affiliation;
import org.chalet.vcard.contact.Categories;
import org.chalet.vcard.contact.Contact;
import org.chalet.vcard.contact.ContactValue;
import org.chalet.vcard.contact.Contacts;
import org.chalet.vcard.contact.GroupCard;
import org.chalet.vcard.contact.PersonName;
import org.chalet.vcard.contact.Photo;
import org.jspecify.annotations.Nullable;

/**
 * What lists need to know of a card.
 *
 * @param categories as they are written
 */
record ContactReading(ContactEntry entry, List<String> categories) {
  private static final int LONGEST_SORT = 120;
  private static final int LONGEST_CATEGORY = 200;
  private static final int MOST_CATEGORIES = 100;

  static ContactReading of(CardPut put) {
    byte[] text = put.text().getBytes(StandardCharsets.UTF_8);
    VCard card = card(text);
    boolean group = GroupCard.isGroup(card);
    Contact contact = Contacts.of(card);
    List<String> categories = group ? List.of() : bounded(Categories.of(card));
    String shown = shown(contact, put.name());
    ContactEntry entry =
        new ContactEntry(
            put.addressBook(),
            put.owner(),
            put.name(),
            put.uid(),
            group,
            shown,
            sort(Objects.requireNonNullElse(contact.name(), PersonName.NONE), shown),
            first(contact.emails()),
            first(contact.phones()),
            organization(contact.organizations()),
            Photo.isIn(card),
            ETags.of(text),
            categories.stream().map(Categories::key).distinct().toList(),
            group ? GroupCard.members(card) : List.of());
    return new ContactReading(entry, categories);
  }

  /** A card that an earlier version took in but this one cannot read is kept all the same. */
  private static VCard card(byte[] text) {
    try {
      return EditableCard.of(text).card();
    } catch (RuntimeException unreadable) {
      return new VCard(List.of());
    }
  }

  /** What nobody would call a group stays in the card alone. */
  private static List<String> bounded(List<String> categories) {
    return categories.stream()
        .filter(category -> category.length() <= LONGEST_CATEGORY)
        .limit(MOST_CATEGORIES)
        .toList();
  }

  private static String shown(Contact contact, String fallback) {
    ContactTexts texts = new ContactTexts(contact);
    for (String name :
        List.of(
            texts.shown(),
            texts.name().spoken(),
            texts.organization(),
            ContactTexts.text(first(contact.emails())),
            ContactTexts.text(first(contact.phones())))) {
      if (!name.isBlank()) {
        return name;
      }
    }
    return fallback;
  }

  /** Family name first, where the card says which one that is. */
  private static String sort(PersonName name, String shown) {
    String key =
        name.family().isEmpty()
            ? Words.key(shown)
            : Words.key(name.family() + ' ' + name.given() + ' ' + name.additional());
    String bounded = key.length() <= LONGEST_SORT ? key : key.substring(0, LONGEST_SORT);
    return Character.isHighSurrogate(bounded.isEmpty() ? ' ' : bounded.charAt(bounded.length() - 1))
        ? bounded.substring(0, bounded.length() - 1)
        : bounded;
  }

  private static @Nullable String first(@Nullable List<ContactValue> values) {
    List<ContactValue> there = Objects.requireNonNullElse(values, List.of());
    return there.stream()
        .filter(ContactValue::preferred)
        .findFirst()
        .or(() -> there.stream().findFirst())
        .map(ContactValue::value)
        .orElse(null);
  }

  private static @Nullable String organization(@Nullable List<Affiliation> organizations) {
    return organizations == null || organizations.isEmpty()
        ? null
        : organizations.getFirst().name();
  }
}
