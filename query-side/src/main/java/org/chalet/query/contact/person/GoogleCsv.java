package org.chalet.query.contact.person;

import static org.chalet.query.contact.person.ContactTexts.list;
import static org.chalet.query.contact.person.ContactTexts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.vcard.contact.Contact;
import org.chalet.vcard.contact.ContactValue;
import org.chalet.vcard.contact.PersonName;
import org.chalet.vcard.contact.PostalAddress;
import org.jspecify.annotations.Nullable;

/** As Google Contacts writes and reads them; what has no place of its own shares the last one. */
record GoogleCsv() implements CsvLayout {
  private static final int EMAILS = 5;
  private static final int PHONES = 5;
  private static final int ADDRESSES = 3;
  private static final int OTHERS = 3;
  private static final String SEVERAL = " ::: ";
  private static final List<String> ADDRESS_PARTS =
      List.of("Street", "City", "PO Box", "Region", "Postal Code", "Country", "Extended Address");
  private static final Map<String, String> WORDS =
      Map.of(
          "home", "Home", "work", "Work", "cell", "Mobile", "fax", "Fax", "pager", "Pager", "main",
          "Main");

  @Override
  public List<String> columns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "First Name",
                "Middle Name",
                "Last Name",
                "Name Prefix",
                "Name Suffix",
                "Nickname",
                "File As",
                "Organization Name",
                "Organization Title",
                "Organization Department",
                "Birthday",
                "Notes",
                "Labels"));
    values(columns, "E-mail", EMAILS, "Label", "Value");
    values(columns, "Phone", PHONES, "Label", "Value");
    for (int i = 1; i <= ADDRESSES; i++) {
      columns.add("Address " + i + " - Label");
      for (String part : ADDRESS_PARTS) {
        columns.add("Address " + i + " - " + part);
      }
    }
    values(columns, "Website", OTHERS, "Label", "Value");
    values(columns, "IM", OTHERS, "Service", "Value");
    values(columns, "Relation", OTHERS, "Label", "Value");
    values(columns, "Event", OTHERS, "Label", "Value");
    return columns;
  }

  private static void values(
      List<String> columns, String what, int count, String label, String value) {
    for (int i = 1; i <= count; i++) {
      columns.add(what + ' ' + i + " - " + label);
      columns.add(what + ' ' + i + " - " + value);
    }
  }

  @Override
  public List<String> fields(Contact contact) {
    ContactTexts texts = new ContactTexts(contact);
    PersonName name = texts.name();
    List<String> fields = new ArrayList<>();
    fields.addAll(
        List.of(
            name.given(),
            name.additional(),
            name.family(),
            name.prefix(),
            name.suffix(),
            texts.nicknames(),
            texts.shown(),
            texts.organization(),
            texts.title(),
            texts.department(),
            text(contact.birthday()),
            texts.notes(),
            String.join(SEVERAL, list(contact.categories()))));
    values(fields, list(contact.emails()), EMAILS);
    values(fields, list(contact.phones()), PHONES);
    addresses(fields, list(contact.addresses()));
    values(fields, list(contact.urls()), OTHERS);
    services(fields, list(contact.ims()));
    values(fields, list(contact.related()), OTHERS);
    values(fields, events(contact), OTHERS);
    return fields;
  }

  private static List<ContactValue> events(Contact contact) {
    List<ContactValue> events = new ArrayList<>(list(contact.dates()));
    String anniversary = contact.anniversary();
    if (anniversary != null) {
      events.addFirst(new ContactValue(anniversary, List.of(), "Anniversary", false, null));
    }
    return events;
  }

  private static void values(List<String> fields, List<ContactValue> values, int places) {
    for (int i = 0; i < places; i++) {
      boolean there = i < values.size();
      fields.add(there ? label(values.get(i)) : "");
      fields.add(there ? value(values, i, places) : "");
    }
  }

  private static void services(List<String> fields, List<ContactValue> values) {
    for (int i = 0; i < OTHERS; i++) {
      boolean there = i < values.size();
      fields.add(there ? text(values.get(i).service()) : "");
      fields.add(there ? value(values, i, OTHERS) : "");
    }
  }

  private static String value(List<ContactValue> values, int place, int places) {
    return place < places - 1
        ? values.get(place).value()
        : values.subList(place, values.size()).stream()
            .map(ContactValue::value)
            .collect(Collectors.joining(SEVERAL));
  }

  private static void addresses(List<String> fields, List<PostalAddress> addresses) {
    for (int i = 0; i < ADDRESSES; i++) {
      if (i >= addresses.size()) {
        fields.addAll(Stream.generate(() -> "").limit(ADDRESS_PARTS.size() + 1L).toList());
        continue;
      }
      PostalAddress address = addresses.get(i);
      fields.addAll(
          List.of(
              label(address.label(), address.types(), address.preferred()),
              address.street(),
              address.city(),
              address.box(),
              address.region(),
              address.postcode(),
              address.country(),
              address.extended()));
    }
  }

  private static String label(ContactValue value) {
    return label(value.label(), value.types(), value.preferred());
  }

  private static String label(@Nullable String own, List<String> types, boolean preferred) {
    String label =
        own != null
            ? own
            : types.stream()
                .filter(type -> !type.equals("voice"))
                .map(type -> WORDS.getOrDefault(type, type))
                .collect(Collectors.joining(" "));
    return preferred ? "* " + label : label;
  }
}
