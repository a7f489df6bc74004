package org.chalet.command.contact.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the columns of known programs mean: Google, Outlook, Apple's Contacts and Numbers. */
final class CsvLayouts {
  private static final Pattern GOOGLE =
      Pattern.compile(
          "(e-mail|phone|address|organization|website|im|relation|event|custom field)"
              + " (\\d+) - (.+)");

  private static final Map<String, String> GOOGLE_PARTS =
      Map.ofEntries(
          Map.entry("e-mail/value", "email"),
          Map.entry("e-mail/type", "email.type"),
          Map.entry("phone/value", "phone"),
          Map.entry("phone/type", "phone.type"),
          Map.entry("website/value", "url"),
          Map.entry("website/type", "url.type"),
          Map.entry("im/value", "im"),
          Map.entry("im/service", "im.service"),
          Map.entry("relation/value", "related"),
          Map.entry("relation/type", "related.type"),
          Map.entry("event/value", "date"),
          Map.entry("event/type", "date.type"),
          Map.entry("organization/name", "organization"),
          Map.entry("organization/title", "title"),
          Map.entry("organization/department", "department"),
          Map.entry("address/street", "address.street"),
          Map.entry("address/extended address", "address.extended"),
          Map.entry("address/po box", "address.box"),
          Map.entry("address/city", "address.city"),
          Map.entry("address/region", "address.region"),
          Map.entry("address/postal code", "address.postcode"),
          Map.entry("address/country", "address.country"),
          Map.entry("address/type", "address.type"));

  private static final Map<String, String> PLAIN = new HashMap<>();

  static {
    names("given", "given name", "first name", "firstname", "first", "vorname", "prénom", "nome");
    names(
        "family",
        "family name",
        "last name",
        "lastname",
        "last",
        "surname",
        "nachname",
        "nom",
        "cognome");
    names("additional", "additional name", "middle name", "middle", "weitere vornamen");
    names("prefix", "name prefix", "prefix", "anrede");
    names("suffix", "name suffix", "suffix");
    names("displayName", "name", "full name", "display name", "file as", "anzeigename");
    names("nickname", "nickname", "nick name", "spitzname");
    names("organization", "organization", "organization name", "company", "firma", "société");
    names("department", "organization department", "department", "abteilung");
    names("title", "job title", "organization title", "title", "position");
    names("role", "profession", "role", "occupation");
    names("note", "notes", "note", "notizen", "remarques");
    names("birthday", "birthday", "birth date", "geburtstag", "anniversaire");
    names("anniversary", "anniversary", "jahrestag");
    names("categories", "categories", "labels", "group membership", "groups", "kategorien");
    names("email", "e-mail", "email", "e-mail address", "email address", "e-mail-adresse");
    names("email#2", "e-mail 2 address", "email 2");
    names("email#3", "e-mail 3 address", "email 3");
    names("email:home", "home email", "email (home)", "home e-mail");
    names("email:work", "work email", "email (work)", "work e-mail");
    names("phone", "phone", "telephone", "telefon", "primary phone", "téléphone", "telefono");
    names(
        "phone:cell", "mobile phone", "mobile", "cell", "mobile number", "iphone", "mobiltelefon");
    names("phone:home", "home phone", "home phone 2", "phone (home)", "telefon (privat)");
    names(
        "phone:work",
        "business phone",
        "business phone 2",
        "work phone",
        "company main phone",
        "phone (work)",
        "telefon geschäftlich");
    names("phone:fax", "fax", "other fax");
    names("phone:home-fax", "home fax");
    names("phone:work-fax", "business fax", "work fax");
    names("phone:pager", "pager");
    names("phone:car", "car phone");
    names("url", "web page", "website", "url", "webseite", "homepage");
    names("related:spouse", "spouse");
    names("related:manager", "manager's name");
    names("related:assistant", "assistant's name");
    names("related:child", "children");
    address("", "street", "address", "city", "state", "zip", "country");
    address(
        ":home",
        "home street",
        "home address",
        "home city",
        "home state",
        "home postal code",
        "home country/region");
    address(
        ":work",
        "business street",
        "business address",
        "business city",
        "business state",
        "business postal code",
        "business country/region");
    address(
        "#9",
        "other street",
        "other address",
        "other city",
        "other state",
        "other postal code",
        "other country/region");
    names("address.box:home", "home address po box");
    names("address.box:work", "business address po box");
    names("address.postcode", "postal code", "postcode", "plz");
    names("address.region", "region", "province", "kanton");
    names("address.city", "ort", "town");
    names("address.street", "strasse", "straße");
    names("address.country", "land", "country/region");
  }

  private CsvLayouts() {}

  private static void names(String field, String... columns) {
    for (String column : columns) {
      PLAIN.putIfAbsent(column, field);
    }
  }

  private static void address(String type, String... columns) {
    String[] parts = {"street", "street", "city", "region", "postcode", "country"};
    for (int i = 0; i < parts.length; i++) {
      names("address." + parts[i] + type, columns[i]);
    }
  }

  /** A field for each column; {@code ignore} where nobody knows. */
  static List<String> proposed(List<String> columns) {
    List<String> fields = new ArrayList<>();
    for (String column : columns) {
      fields.add(field(column.strip().toLowerCase(Locale.ROOT)));
    }
    return fields;
  }

  private static String field(String column) {
    Matcher google = GOOGLE.matcher(column);
    if (!google.matches()) {
      return PLAIN.getOrDefault(column, CsvField.IGNORED);
    }
    String part = google.group(3).equals("label") ? "type" : google.group(3);
    String field = GOOGLE_PARTS.get(google.group(1) + '/' + part);
    boolean numbered = field != null && !google.group(1).equals("organization");
    return field == null ? CsvField.IGNORED : numbered ? field + '#' + google.group(2) : field;
  }
}
