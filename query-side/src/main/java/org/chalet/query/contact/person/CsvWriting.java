package org.chalet.query.contact.person;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of CSV (RFC 4180). Text that a spreadsheet would run as formula gets an apostrophe before
 * it; numbers, as those of phones, are none.
 */
final class CsvWriting {
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9 ()./-]*");

  private CsvWriting() {}

  static String line(List<String> fields) {
    return fields.stream().map(CsvWriting::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(String text) {
    boolean runs = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    String safe = runs ? '\'' + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
