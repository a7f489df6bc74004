package org.chalet.command.contact.imports;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * What a column says of a contact: {@code email}, {@code phone:cell}, {@code address.city#2:work};
 * columns of one number speak of the same thing.
 *
 * @param number 0 for the only one
 * @param type what the value is for; empty where nothing is said
 */
record CsvField(String what, int number, String type) {
  static final String IGNORED = "ignore";
  private static final Pattern WRITTEN =
      Pattern.compile("([A-Za-z.]+)(?:#(\\d{1,3}))?(?::([A-Za-z0-9-]{1,60}))?");
  private static final Set<String> KNOWN =
      Set.of(
          IGNORED,
          "displayName",
          "given",
          "family",
          "additional",
          "prefix",
          "suffix",
          "nickname",
          "organization",
          "department",
          "title",
          "role",
          "note",
          "birthday",
          "anniversary",
          "categories",
          "email",
          "email.type",
          "phone",
          "phone.type",
          "url",
          "url.type",
          "im",
          "im.service",
          "related",
          "related.type",
          "date",
          "date.type",
          "address.street",
          "address.extended",
          "address.box",
          "address.city",
          "address.region",
          "address.postcode",
          "address.country",
          "address.type",
          "custom");

  /** Refuses INVALID_VALUE. */
  static CsvField of(String written) {
    Matcher field = WRITTEN.matcher(written);
    if (!field.matches() || !KNOWN.contains(field.group(1))) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "contacts have no field " + written);
    }
    String number = field.group(2);
    String type = field.group(3);
    return new CsvField(
        field.group(1), number == null ? 0 : Integer.parseInt(number), type == null ? "" : type);
  }
}
