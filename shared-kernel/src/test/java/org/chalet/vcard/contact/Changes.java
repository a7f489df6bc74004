package org.chalet.vcard.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contacts that say one thing only. */
final class Changes {
  private Changes() {}

  static Contact emails(ContactValue... emails) {
    return of(null, null, List.of(emails), null, null, null);
  }

  static Contact phones(ContactValue... phones) {
    return of(null, null, null, List.of(phones), null, null);
  }

  static Contact birthday(String date) {
    return of(null, null, null, null, date, null);
  }

  static Contact custom(CustomField... fields) {
    return of(null, null, null, null, null, List.of(fields));
  }

  static Contact name(@Nullable String displayName, @Nullable PersonName name) {
    return of(displayName, name, null, null, null, null);
  }

  private static Contact of(
      @Nullable String displayName,
      @Nullable PersonName name,
      @Nullable List<ContactValue> emails,
      @Nullable List<ContactValue> phones,
      @Nullable String birthday,
      @Nullable List<CustomField> custom) {
    return new Contact(
        displayName,
        name,
        null,
        null,
        null,
        null,
        emails,
        phones,
        null,
        null,
        null,
        null,
        birthday,
        null,
        null,
        null,
        null,
        custom);
  }
}
