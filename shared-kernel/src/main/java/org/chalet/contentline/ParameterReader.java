package org.chalet.contentline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the parameters of one line; forgives quotes in odd places and the bare types of vCard 2.1.
 */
final class ParameterReader {
  private static final Set<String> ENCODINGS = Set.of("QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT");

  private final String text;
  private final int end;
  private int at;

  ParameterReader(String text, int end) {
    this.text = text;
    this.end = end;
  }

  /** From the first semicolon; returns where the colon before the value is, or -1. */
  int read(int semicolon, List<Parameter> into) {
    at = semicolon;
    // A comma can only stand here after a bare type, as in TEL;HOME,VOICE.
    while (at < end && text.charAt(at) != ':') {
      at++;
      readOne(into);
    }
    return at < end ? at : -1;
  }

  private void readOne(List<Parameter> into) {
    int from = at;
    while (at < end && !isDelimiter(text.charAt(at)) && text.charAt(at) != '=') {
      at++;
    }
    String name = text.substring(from, at).strip();
    if (at < end && text.charAt(at) == '=') {
      List<String> values = new ArrayList<>(1);
      do {
        at++;
        values.add(readValue());
      } while (at < end && text.charAt(at) == ',');
      into.add(new Parameter(ContentLines.upper(name), values));
    } else if (!name.isEmpty()) {
      String upper = name.toUpperCase(Locale.ROOT);
      into.add(Parameter.of(ENCODINGS.contains(upper) ? "ENCODING" : "TYPE", name));
    }
  }

  private String readValue() {
    if (at < end && text.charAt(at) == '"') {
      int close = text.indexOf('"', at + 1);
      if (close >= 0 && close < end && (close + 1 == end || isDelimiter(text.charAt(close + 1)))) {
        String value = text.substring(at + 1, close);
        at = close + 1;
        return Carets.decode(value);
      }
    }
    int from = at;
    while (at < end && !isDelimiter(text.charAt(at))) {
      at++;
    }
    return Carets.decode(text.substring(from, at));
  }

  private static boolean isDelimiter(char c) {
    return c == ';' || c == ':' || c == ',';
  }
}
