package org.chalet.vcard.contact;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.vcard.CardProperty;
import org.jspecify.annotations.Nullable;

/** What people may write into a contact. */
final class ContactRules {
  private static final int MOST_ITEMS = 200;
  private static final int LONGEST = 10_000;
  private static final int LONGEST_NOTE = 1_000_000;
  private static final Pattern TOKEN = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern NAME = Pattern.compile("[A-Z0-9-]{1,60}");

  private ContactRules() {}

  static void verify(Contact contact) {
    text("displayName", contact.displayName());
    PersonName name = contact.name();
    if (name != null) {
      name.parts().forEach(part -> text("name", part));
    }
    texts("nicknames", contact.nicknames());
    items("organizations", contact.organizations()).forEach(ContactRules::verify);
    texts("titles", contact.titles());
    texts("roles", contact.roles());
    values("emails", contact.emails());
    values("phones", contact.phones());
    items("addresses", contact.addresses()).forEach(ContactRules::verify);
    values("urls", contact.urls());
    values("ims", contact.ims());
    values("related", contact.related());
    values("dates", contact.dates());
    items("notes", contact.notes()).forEach(note -> bounded("notes", note, LONGEST_NOTE));
    texts("categories", contact.categories());
    items("custom", contact.custom()).forEach(ContactRules::verify);
  }

  static void verifyDate(String date) {
    if (!DatePart.isDate(date)) {
      throw invalid("a date is written 1980-05-01, or --05-01 without a year");
    }
  }

  /** The name of a property that was not there. */
  static void verifyName(String name) {
    if (!NAME.matcher(name).matches() || !CustomPart.isCustom(CardProperty.of(name, "x"))) {
      throw invalid("there is a field of its own for " + name + ", or none by that name");
    }
  }

  private static void verify(Affiliation organization) {
    bounded("organizations", organization.name(), LONGEST);
    texts("units", organization.units());
  }

  private static void verify(PostalAddress address) {
    address.parts().forEach(part -> bounded("addresses", part, LONGEST));
    if (address.saysNothing()) {
      throw invalid("an address is empty");
    }
    text("label", address.label());
  }

  private static void verify(CustomField field) {
    notEmpty("custom", field.value());
    text("label", field.label());
  }

  private static void values(String what, @Nullable List<ContactValue> values) {
    for (ContactValue value : items(what, values)) {
      notEmpty(what, value.value());
      text("label", value.label());
      String service = value.service();
      if (service != null) {
        notEmpty("service", service);
      }
    }
  }

  private static void texts(String what, @Nullable List<String> texts) {
    items(what, texts).forEach(text -> notEmpty(what, text));
  }

  private static <T> List<T> items(String what, @Nullable List<T> items) {
    List<T> there = Objects.requireNonNullElse(items, List.of());
    if (there.size() > MOST_ITEMS) {
      throw invalid(what + " has at most " + MOST_ITEMS + " items");
    }
    return there;
  }

  private static void notEmpty(String what, String text) {
    bounded(what, text, LONGEST);
    if (text.isBlank()) {
      throw invalid("an item of " + what + " is empty");
    }
  }

  private static void text(String what, @Nullable String text) {
    bounded(what, text == null ? "" : text, LONGEST);
  }

  private static void bounded(String what, String text, int most) {
    if (text.length() > most
        || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      throw invalid(what + " takes at most " + most + " characters, none of them for control");
    }
  }

  /** A type that a property gets, and had not. */
  static void verifyType(String type) {
    if (!TOKEN.matcher(type).matches()) {
      throw invalid("a type is made of small letters, digits and hyphens");
    }
  }

  private static Rejected invalid(String detail) {
    return new Rejected(ErrorCode.INVALID_VALUE, detail);
  }
}
