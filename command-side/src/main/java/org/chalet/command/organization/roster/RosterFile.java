package org.chalet.command.organization.roster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of people: CSV (RFC 4180) in UTF-8, with commas or semicolons, the first line naming
 * the columns in any order. Teams, products and topics are separated by vertical bars; a product is
 * {@code <id>} or {@code <id>=<right>+<right>}.
 */
final class RosterFile {
  static final int MOST_BYTES = 4 * 1024 * 1024;
  static final int MOST_LINES = 20_000;

  private static final String EMAIL = "email";
  private static final String ROLE = "role";

  private static final String TEAMS = "teams";
  private static final String PRODUCTS = "products";
  private static final String EVERYTHING = "everything";
  private static final String BILLING_REMINDERS = "billing-reminders";
  private static final String BILLING_TOPICS = "billing-topics";
  private static final String PRODUCT_TOPICS = "product-topics";
  private static final String LANGUAGE = "language";

  private static final List<String> COLUMNS =
      List.of(
          EMAIL,
          ROLE,
          TEAMS,
          PRODUCTS,
          EVERYTHING,
          BILLING_REMINDERS,
          BILLING_TOPICS,
          PRODUCT_TOPICS,
          LANGUAGE);

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private RosterFile() {}

  /**
   * @throws Rejected INVALID_VALUE, MALFORMED, TOO_LARGE for the file as a whole
   */
  static List<RosterLine> read(byte[] bytes) {
    String text = decoded(bytes);
    try (CSVParser parser = format(text).parse(new StringReader(text))) {
      return lines(parser);
    } catch (IOException | UncheckedIOException e) {
      throw new Rejected(ErrorCode.MALFORMED, "the file is not CSV: a quote is left open");
    }
  }

  private static List<RosterLine> lines(CSVParser parser) {
    List<RosterLine> lines = new ArrayList<>();
    Set<String> addresses = new HashSet<>();
    @Nullable Map<String, Integer> columns = null;
    long number = 1;
    for (CSVRecord row : parser) {
      if (columns == null) {
        columns = columns(row);
      } else if (!isEmpty(row)) {
        if (lines.size() == MOST_LINES) {
          throw new Rejected(ErrorCode.TOO_LARGE, "a file has at most " + MOST_LINES + " lines");
        }
        lines.add(line(number, row, columns, addresses));
      }
      number = parser.getCurrentLineNumber() + 1;
    }
    if (lines.isEmpty()) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "the file names nobody");
    }
    return lines;
  }

  private static RosterLine line(
      long number, CSVRecord row, Map<String, Integer> columns, Set<String> addresses) {
    if (row.size() != columns.size()) {
      return RosterLine.refused(
          refusal(number, ErrorCode.INVALID_VALUE, "the line has not as many fields as the first"));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    columns.forEach((name, index) -> fields.put(name, row.get(index).strip()));
    String email = fields.getOrDefault(EMAIL, "");
    if (!addresses.add(EmailAddress.normalized(email))) {
      return RosterLine.refused(
          refusal(number, ErrorCode.DUPLICATE_LINE, "a line before has the same address"));
    }
    String language = fields.getOrDefault(LANGUAGE, "");
    RosterPreferences preferences = preferences(fields);
    return new RosterLine(
        number,
        email,
        fields.getOrDefault(ROLE, ""),
        parts(fields.getOrDefault(TEAMS, "")),
        products(parts(fields.getOrDefault(PRODUCTS, ""))),
        fields.getOrDefault(EVERYTHING, ""),
        preferences.isBlank() ? null : preferences,
        language.isEmpty() ? null : language,
        null);
  }

  private static RosterPreferences preferences(Map<String, String> fields) {
    return new RosterPreferences(
        fields.getOrDefault(BILLING_REMINDERS, ""),
        parts(fields.getOrDefault(BILLING_TOPICS, "")),
        parts(fields.getOrDefault(PRODUCT_TOPICS, "")));
  }

  private static Map<String, String> products(List<String> parts) {
    Map<String, String> products = new LinkedHashMap<>();
    for (String part : parts) {
      int equals = part.indexOf('=');
      products.put(
          equals < 0 ? part : part.substring(0, equals).strip(),
          equals < 0 ? "" : part.substring(equals + 1).strip());
    }
    return products;
  }

  private static List<String> parts(String field) {
    return Arrays.stream(field.split("\\|"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static Map<String, Integer> columns(CSVRecord header) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip().toLowerCase(Locale.ROOT);
      if (!COLUMNS.contains(name)) {
        throw new Rejected(
            ErrorCode.INVALID_VALUE,
            "there is no column '" + name + "'; there are " + String.join(", ", COLUMNS));
      }
      if (columns.put(name, i) != null) {
        throw new Rejected(ErrorCode.INVALID_VALUE, "the column " + name + " comes twice");
      }
    }
    if (!columns.keySet().containsAll(Set.of(EMAIL, ROLE))) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "the first line names the columns email and role at least");
    }
    return columns;
  }

  private static boolean isEmpty(CSVRecord row) {
    return row.size() == 1 && row.get(0).isBlank();
  }

  private static CSVFormat format(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    char delimiter = first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
  }

  private static String decoded(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "the file is not UTF-8");
    }
  }

  private static RosterRefusal refusal(long line, ErrorCode code, String detail) {
    return new RosterRefusal(line, code.token(), detail);
  }
}
