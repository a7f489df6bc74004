package org.chalet.query.contact.person;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chalet.vcard.contact.Affiliation;
import org.chalet.vcard.contact.Contact;
import org.chalet.vcard.contact.ContactValue;
import org.chalet.vcard.contact.PersonName;
import org.jspecify.annotations.Nullable;

/** Fields of a contact as single texts, empty where there is nothing. */
record ContactTexts(Contact contact) {
  PersonName name() {
    return Objects.requireNonNullElse(contact.name(), PersonName.NONE);
  }

  String shown() {
    return text(contact.displayName());
  }

  String organization() {
    return list(contact.organizations()).stream().map(Affiliation::name).findFirst().orElse("");
  }

  String department() {
    return list(contact.organizations()).stream()
        .flatMap(one -> one.units().stream())
        .collect(Collectors.joining(", "));
  }

  String title() {
    return String.join(", ", list(contact.titles()));
  }

  String nicknames() {
    return String.join(", ", list(contact.nicknames()));
  }

  String notes() {
    return String.join("\n", list(contact.notes()));
  }

  static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  static <T> List<T> list(@Nullable List<T> list) {
    return Objects.requireNonNullElse(list, List.of());
  }

  /** The value at that place; empty where there are fewer. */
  static String at(List<ContactValue> values, int index) {
    return index < values.size() ? values.get(index).value() : "";
  }
}
