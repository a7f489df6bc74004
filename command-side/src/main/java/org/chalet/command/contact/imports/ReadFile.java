package org.chalet.command.contact.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * What a file is and what is in it.
 *
 * @param format {@code vcard} or {@code csv}
 * @param encoding as {@code UTF-8}
 * @param delimiter between the fields of a line; empty for cards
 * @param columns as the first line names them; none for cards
 */
record ReadFile(
    String format, String encoding, String delimiter, List<String> columns, List<ImportRow> rows) {
  static final String VCARD = "vcard";
  static final String CSV = "csv";
  static final int MOST_BYTES = 32 * 1024 * 1024;
  static final int MOST_ROWS = 100_000;
  private static final int MOST_COLUMNS = 300;
  private static final Pattern BEGIN = Pattern.compile("(?i)\\s*BEGIN\\s*:\\s*VCARD\\s*");
  private static final Pattern END = Pattern.compile("(?i)\\s*END\\s*:\\s*VCARD\\s*");

  ReadFile {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * @throws Rejected INVALID_VALUE, MALFORMED, TOO_LARGE for the file as a whole
   */
  static ReadFile of(byte[] bytes) {
    DecodedFile file = DecodedFile.of(bytes);
    boolean cards = BEGIN.matcher(file.text().lines().findFirst().orElse("")).matches();
    ReadFile read = cards ? cards(file) : csv(file);
    if (read.rows.isEmpty()) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "there is no contact in this file");
    }
    if (read.rows.size() > MOST_ROWS) {
      throw new Rejected(ErrorCode.TOO_LARGE, "a file has at most " + MOST_ROWS + " contacts");
    }
    return read;
  }

  /** Each card by itself, so that one that cannot be read is no harm to the others. */
  private static ReadFile cards(DecodedFile file) {
    List<ImportRow> rows = new ArrayList<>();
    StringBuilder card = new StringBuilder();
    int depth = 0;
    long begun = 1;
    long number = 0;
    for (String line : file.text().lines().toList()) {
      number++;
      if (BEGIN.matcher(line).matches() && depth++ == 0) {
        begun = number;
      }
      if (depth > 0 || !line.isBlank()) {
        card.append(line).append("\r\n");
      }
      if (END.matcher(line).matches() && depth > 0 && --depth == 0) {
        rows.add(new ImportRow(begun, List.of(card.toString())));
        card.setLength(0);
      }
    }
    if (!card.isEmpty()) {
      rows.add(new ImportRow(begun, List.of(card.toString())));
    }
    return new ReadFile(VCARD, file.encoding(), "", List.of(), rows);
  }

  private static ReadFile csv(DecodedFile file) {
    char delimiter = delimiter(file.text());
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try (CSVParser parser = format.parse(new StringReader(file.text()))) {
      List<String> columns = new ArrayList<>();
      List<ImportRow> rows = new ArrayList<>();
      long number = 1;
      for (CSVRecord record : parser) {
        List<String> cells = Arrays.stream(record.values()).map(String::strip).toList();
        if (columns.isEmpty()) {
          columns.addAll(cells);
        } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          rows.add(new ImportRow(number, cells));
        }
        number = parser.getCurrentLineNumber() + 1;
      }
      if (columns.size() > MOST_COLUMNS) {
        throw new Rejected(ErrorCode.INVALID_VALUE, "at most " + MOST_COLUMNS + " columns");
      }
      return new ReadFile(CSV, file.encoding(), String.valueOf(delimiter), columns, rows);
    } catch (IOException | UncheckedIOException e) {
      throw new Rejected(ErrorCode.MALFORMED, "the file is not CSV: a quote is left open");
    }
  }

  /** What parts the first line most. */
  private static char delimiter(String text) {
    String first = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t'}) {
      long found = first.chars().filter(c -> c == candidate).count();
      if (found > most) {
        most = found;
        best = candidate;
      }
    }
    return best;
  }
}
