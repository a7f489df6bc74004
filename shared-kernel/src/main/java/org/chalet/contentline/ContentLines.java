package org.chalet.contentline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** Reads content lines one after the other, in one pass (RFC 5545 3.1, RFC 6350 3.3, RFC 6868). */
public final class ContentLines {
  private static final int SHOWN = 40;

  private final byte[] source;
  private final String text;
  private final ErrorCode malformed;
  private int at;
  private int logicalLine;

  /** {@code malformed} is what a line that cannot be read is refused with. */
  public ContentLines(byte[] source, ErrorCode malformed) {
    this.source = source;
    this.text = Unfolding.unfold(source);
    this.malformed = malformed;
  }

  /**
   * Stored bytes as text for a place that needs characters: without byte order mark, and readable
   * where a program wrote Windows-1252 instead of UTF-8.
   */
  public static String text(byte[] bytes) {
    return Unfolding.decode(Unfolding.withoutByteOrderMark(bytes));
  }

  /** The next line that is not blank, or null at the end. */
  public @Nullable ContentLine next() {
    while (at < text.length()) {
      int from = at;
      int to = text.indexOf('\n', from);
      at = to + 1;
      logicalLine++;
      if (!isBlank(from, to)) {
        return read(from, to);
      }
    }
    return null;
  }

  public Rejected refusal(String what) {
    return new Rejected(
        malformed, "line " + LineNumbers.physical(source, logicalLine) + ": " + what);
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  private ContentLine read(int begin, int to) {
    int line = logicalLine;
    int from = withoutEmptyGroups(begin, to);
    int nameEnd = from;
    int dot = -1;
    for (; nameEnd < to; nameEnd++) {
      char c = text.charAt(nameEnd);
      if (c == ':' || c == ';') {
        break;
      }
      if (c == '.' && dot < 0) {
        dot = nameEnd;
      }
    }
    String name = text.substring(dot + 1 > from ? dot + 1 : from, nameEnd).strip();
    if (nameEnd == to || !isName(name)) {
      throw refusal("no content line: " + shown(begin, to));
    }
    String group = dot < 0 ? "" : text.substring(from, dot).strip();
    List<Parameter> parameters = List.of();
    int colon = nameEnd;
    if (text.charAt(nameEnd) == ';') {
      parameters = new ArrayList<>(4);
      colon = new ParameterReader(text, to).read(nameEnd, parameters);
      if (colon < 0) {
        throw refusal("no value: " + shown(from, to));
      }
    }
    String value = text.substring(colon + 1, to);
    if (value.endsWith("=") && isQuotedPrintable(parameters)) {
      value = withSoftLineBreaks(value);
    }
    return new ContentLine(group, upper(name), parameters, value, line);
  }

  /** A dot with no group before it says nothing, and would be read otherwise once it is written. */
  private int withoutEmptyGroups(int from, int to) {
    int first = from;
    while (first < to
        && (text.charAt(first) == '.' || Character.isWhitespace(text.charAt(first)))) {
      first++;
    }
    return first;
  }

  private String withSoftLineBreaks(String firstLine) {
    StringBuilder value = new StringBuilder(firstLine);
    // A value that merely ends like a soft break must not swallow the end of its object.
    while (at < text.length()
        && !value.isEmpty()
        && value.charAt(value.length() - 1) == '='
        && !text.regionMatches(true, at, "END:", 0, 4)) {
      value.setLength(value.length() - 1);
      int to = text.indexOf('\n', at);
      value.append(text, at, to);
      at = to + 1;
      logicalLine++;
    }
    return value.toString();
  }

  private static boolean isQuotedPrintable(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      if (parameter.name().equals("ENCODING")
          && parameter.text().equalsIgnoreCase("QUOTED-PRINTABLE")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c == '"' || c == ',' || c == '=') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private String shown(int from, int to) {
    return text.substring(from, Math.min(to, from + SHOWN));
  }

  static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
