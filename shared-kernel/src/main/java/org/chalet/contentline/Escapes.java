package org.chalet.contentline;

import java.util.ArrayList;
import java.util.List;

/** Backslash escapes of TEXT values (RFC 5545 3.3.11, RFC 6350 3.4). */
public final class Escapes {
  private Escapes() {}

  public static String unescape(String value) {
    int slash = value.indexOf('\\');
    if (slash < 0) {
      return value;
    }
    StringBuilder text = new StringBuilder(value.length());
    int from = 0;
    while (slash >= 0 && slash + 1 < value.length()) {
      text.append(value, from, slash);
      char escaped = value.charAt(slash + 1);
      text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
      from = slash + 2;
      slash = value.indexOf('\\', from);
    }
    return text.append(value, from, value.length()).toString();
  }

  public static String escape(String text) {
    StringBuilder value = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', ';', ',' -> value.append('\\').append(c);
        case '\n' -> value.append("\\n");
        case '\r' -> {}
        default -> value.append(c);
      }
    }
    return value.toString();
  }

  /** Splits at unescaped separators; the parts stay escaped. */
  public static List<String> split(String value, char separator) {
    if (value.indexOf(separator) < 0) {
      return List.of(value);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == separator) {
        parts.add(value.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(value.substring(from));
    return parts;
  }
}
