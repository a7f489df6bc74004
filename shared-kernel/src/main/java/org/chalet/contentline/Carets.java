package org.chalet.contentline;

/** Caret encoding of parameter values (RFC 6868). */
final class Carets {
  private Carets() {}

  static String decode(String value) {
    if (value.indexOf('^') < 0) {
      return value;
    }
    StringBuilder decoded = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      char next = c == '^' && i + 1 < value.length() ? value.charAt(i + 1) : ' ';
      char meant =
          switch (next) {
            case 'n' -> '\n';
            case '^' -> '^';
            case '\'' -> '"';
            default -> c;
          };
      boolean pair = c == '^' && (next == 'n' || next == '^' || next == '\'');
      decoded.append(pair ? meant : c);
      i += pair ? 1 : 0;
    }
    return decoded.toString();
  }

  static void encode(String value, StringBuilder into) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\n' -> into.append("^n");
        case '^' -> into.append("^^");
        case '"' -> into.append("^'");
        default -> into.append(c);
      }
    }
  }
}
