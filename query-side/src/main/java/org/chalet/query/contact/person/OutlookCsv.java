package org.chalet.query.contact.person;

import static org.chalet.query.contact.person.ContactTexts.at;
import static org.chalet.query.contact.person.ContactTexts.list;
import static org.chalet.query.contact.person.ContactTexts.text;

import java.util.ArrayList;
import java.util.List;
import org.chalet.vcard.contact.Contact;
import org.chalet.vcard.contact.ContactValue;
import org.chalet.vcard.contact.PersonName;
import org.chalet.vcard.contact.PostalAddress;

/** As Outlook writes and reads them; it has no place for more than a few of a kind. */
record OutlookCsv() implements CsvLayout {
  private static final List<String> ADDRESSES = List.of("Home", "Business", "Other");
  private static final List<String> ADDRESS_PARTS =
      List.of("Street", "City", "State", "Postal Code", "Country/Region");

  @Override
  public List<String> columns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "First Name",
                "Middle Name",
                "Last Name",
                "Prefix",
                "Suffix",
                "Nickname",
                "E-mail Address",
                "E-mail 2 Address",
                "E-mail 3 Address",
                "Mobile Phone",
                "Home Phone",
                "Home Phone 2",
                "Business Phone",
                "Business Phone 2",
                "Home Fax",
                "Business Fax",
                "Pager",
                "Primary Phone",
                "Company",
                "Department",
                "Job Title"));
    for (String address : ADDRESSES) {
      ADDRESS_PARTS.forEach(part -> columns.add(address + ' ' + part));
    }
    columns.addAll(List.of("Web Page", "Birthday", "Anniversary", "Notes", "Categories"));
    return columns;
  }

  @Override
  public List<String> fields(Contact contact) {
    ContactTexts texts = new ContactTexts(contact);
    PersonName name = texts.name();
    boolean unnamed = name.equals(PersonName.NONE);
    List<ContactValue> emails = list(contact.emails());
    List<String> fields =
        new ArrayList<>(
            List.of(
                unnamed ? texts.shown() : name.given(),
                name.additional(),
                name.family(),
                name.prefix(),
                name.suffix(),
                texts.nicknames(),
                at(emails, 0),
                at(emails, 1),
                at(emails, 2)));
    phones(fields, new ArrayList<>(list(contact.phones())));
    fields.addAll(List.of(texts.organization(), texts.department(), texts.title()));
    List<PostalAddress> addresses = new ArrayList<>(list(contact.addresses()));
    address(fields, addresses, "home");
    address(fields, addresses, "work");
    address(fields, addresses, "");
    fields.addAll(
        List.of(
            at(list(contact.urls()), 0),
            text(contact.birthday()),
            text(contact.anniversary()),
            texts.notes(),
            String.join(";", list(contact.categories()))));
    return fields;
  }

  /** Each number stands in one place: the first that is for its kind. */
  private static void phones(List<String> fields, List<ContactValue> phones) {
    String homeFax = taken(phones, List.of("fax", "home"));
    String workFax = taken(phones, List.of("fax"));
    String mobile = taken(phones, List.of("cell"));
    String home = taken(phones, List.of("home"));
    String otherHome = taken(phones, List.of("home"));
    String work = taken(phones, List.of("work"));
    String otherWork = taken(phones, List.of("work"));
    String pager = taken(phones, List.of("pager"));
    fields.addAll(List.of(mobile, home, otherHome, work, otherWork, homeFax, workFax, pager));
    fields.add(at(phones, 0));
  }

  private static String taken(List<ContactValue> phones, List<String> types) {
    for (ContactValue phone : phones) {
      if (phone.types().containsAll(types)) {
        boolean unused = phones.remove(phone);
        return phone.value();
      }
    }
    return "";
  }

  private static void address(List<String> fields, List<PostalAddress> addresses, String type) {
    for (PostalAddress address : addresses) {
      if (type.isEmpty() || address.types().contains(type)) {
        boolean unused = addresses.remove(address);
        fields.addAll(
            List.of(
                address.street(),
                address.city(),
                address.region(),
                address.postcode(),
                address.country()));
        return;
      }
    }
    ADDRESS_PARTS.forEach(part -> fields.add(""));
  }
}
