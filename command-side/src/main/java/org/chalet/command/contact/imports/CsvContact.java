package org.chalet.command.contact.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.vcard.contact.Affiliation;
import org.chalet.vcard.contact.Contact;
import org.chalet.vcard.contact.ContactValue;
import org.chalet.vcard.contact.CustomField;
import org.chalet.vcard.contact.PersonName;
import org.chalet.vcard.contact.PostalAddress;
import org.jspecify.annotations.Nullable;

/** A line of a CSV file as contact. */
final class CsvContact {
  /** How Google writes several values into one field. */
  private static final String SEVERAL = " ::: ";

  private static final Pattern ISO = Pattern.compile("(\\d{4}-|--)(\\d{2})-(\\d{2})");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

  private final Map<String, String> single = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> things = new LinkedHashMap<>();
  private final List<CustomField> custom = new ArrayList<>();

  private CsvContact() {}

  /**
   * @param mapping a field for each column
   * @throws Rejected INVALID_VALUE for what cannot be a contact
   */
  static Contact of(List<CsvField> mapping, List<String> cells) {
    if (cells.size() > mapping.size()) {
      throw invalid("the line has more fields than the first");
    }
    CsvContact contact = new CsvContact();
    for (int i = 0; i < cells.size(); i++) {
      String cell = unguarded(cells.get(i));
      if (!cell.isEmpty()) {
        contact.take(mapping.get(i), i, cell);
      }
    }
    return contact.made();
  }

  /** A formula that spreadsheets are kept from running is text with an apostrophe before it. */
  private static String unguarded(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }

  private void take(CsvField field, int column, String cell) {
    int dot = field.what().indexOf('.');
    String thing = dot < 0 ? field.what() : field.what().substring(0, dot);
    switch (thing) {
      case CsvField.IGNORED -> {}
      case "custom" -> custom.add(custom(field, cell));
      case "email", "phone", "url", "im", "related", "date", "address" -> {
        String key = key(field, thing, dot < 0 ? column : -1);
        Map<String, String> parts = things.computeIfAbsent(key, _ -> new LinkedHashMap<>());
        String part = dot < 0 ? "value" : field.what().substring(dot + 1);
        parts.merge(part, cell, (one, other) -> one + '\n' + other);
        if (!field.type().isEmpty()) {
          parts.putIfAbsent("type", field.type().replace('-', ' '));
        }
      }
      default -> single.merge(field.what(), cell, (one, other) -> one + '\n' + other);
    }
  }

  private static String key(CsvField field, String thing, int column) {
    if (field.number() > 0) {
      return thing + '#' + field.number();
    }
    return thing.equals("address") ? thing + ':' + field.type() : thing + '@' + column;
  }

  private static CustomField custom(CsvField field, String cell) {
    String name = field.type().toUpperCase(Locale.ROOT);
    if (name.isEmpty()) {
      throw invalid("a custom field needs a name, as custom:x-hobby");
    }
    return new CustomField(name.startsWith("X-") ? name : "X-" + name, cell, null);
  }

  private Contact made() {
    PersonName name =
        new PersonName(
            text("family"), text("given"), text("additional"), text("prefix"), text("suffix"));
    return new Contact(
        single.get("displayName"),
        name.equals(PersonName.NONE) ? null : name,
        list("nickname", "[,;\\n]"),
        organizations(),
        list("title", "\\n"),
        list("role", "\\n"),
        values("email"),
        values("phone"),
        addresses(),
        values("url"),
        values("im"),
        values("related"),
        date(single.get("birthday")),
        date(single.get("anniversary")),
        dates(),
        single.containsKey("note") ? List.of(text("note")) : List.of(),
        list("categories", " ::: |[;,\\n]").stream()
            .filter(category -> !category.startsWith("*"))
            .toList(),
        custom);
  }

  private String text(String what) {
    return single.getOrDefault(what, "");
  }

  private List<String> list(String what, String separators) {
    return Arrays.stream(text(what).split(separators))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .distinct()
        .toList();
  }

  private List<Affiliation> organizations() {
    if (text("organization").isEmpty() && text("department").isEmpty()) {
      return List.of();
    }
    return List.of(new Affiliation(text("organization"), list("department", "\\n")));
  }

  private List<ContactValue> values(String thing) {
    List<ContactValue> values = new ArrayList<>();
    for (Map<String, String> parts : of(thing)) {
      Label label = Label.of(parts.getOrDefault("type", ""));
      for (String value : parts.getOrDefault("value", "").split(SEVERAL)) {
        if (!value.isBlank()) {
          values.add(
              new ContactValue(
                  value.strip(),
                  label.types(),
                  label.words(),
                  label.preferred(),
                  parts.get("service")));
        }
      }
    }
    return values;
  }

  private List<ContactValue> dates() {
    return values("date").stream()
        .map(value ->
            new ContactValue(
                dateOf(value.value()), value.types(), value.label(), value.preferred(), null))
        .toList();
  }

  private List<PostalAddress> addresses() {
    List<PostalAddress> addresses = new ArrayList<>();
    for (Map<String, String> parts : of("address")) {
      Label label = Label.of(parts.getOrDefault("type", ""));
      PostalAddress address =
          new PostalAddress(
              parts.getOrDefault("box", ""),
              parts.getOrDefault("extended", ""),
              parts.getOrDefault("street", ""),
              parts.getOrDefault("city", ""),
              parts.getOrDefault("region", ""),
              parts.getOrDefault("postcode", ""),
              parts.getOrDefault("country", ""),
              label.types(),
              label.words(),
              label.preferred());
      if (!address.saysNothing()) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  private List<Map<String, String>> of(String thing) {
    return things.entrySet().stream()
        .filter(entry -> entry.getKey().matches(thing + "[#:@].*"))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static @Nullable String date(@Nullable String written) {
    // Outlook writes a date that it does not know so.
    return written == null || written.matches("0+[./-]0+[./-]0+") ? null : dateOf(written);
  }

  private static String dateOf(String written) {
    String date = written.strip();
    if (ISO.matcher(date).matches()) {
      return date;
    }
    Matcher dayFirst = DAY_FIRST.matcher(date);
    Matcher monthFirst = MONTH_FIRST.matcher(date);
    if (dayFirst.matches()) {
      return iso(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    if (monthFirst.matches()) {
      return iso(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
    }
    throw invalid("no date: write it as 1980-05-01");
  }

  private static String iso(String year, String month, String day) {
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    if (m < 1 || m > 12 || d < 1 || d > 31) {
      throw invalid("no date: write it as 1980-05-01");
    }
    return String.format(Locale.ROOT, "%s-%02d-%02d", year, m, d);
  }

  private static Rejected invalid(String detail) {
    return new Rejected(ErrorCode.INVALID_VALUE, detail);
  }
}
