package org.chalet.command.webhook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.io.JsonStringEncoder;

/** What a webhook sends, and how values are written in it so that they stay values. */
enum PayloadType {
  /** Placeholders stand within strings. */
  JSON("application/json"),
  FORM("application/x-www-form-urlencoded"),
  XML("application/xml"),
  TEXT("text/plain");

  private final String token;

  PayloadType(String token) {
    this.token = token;
  }

  /** A media type without parameters; the charset is UTF-8. */
  String token() {
    return token;
  }

  static Optional<PayloadType> of(String token) {
    return Arrays.stream(values()).filter(type -> type.token.equals(token)).findFirst();
  }

  String escaped(String value) {
    return switch (this) {
      case JSON -> new String(JsonStringEncoder.getInstance().quoteAsCharArray(value));
      case FORM -> URLEncoder.encode(value, StandardCharsets.UTF_8);
      case XML -> xml(value);
      case TEXT -> value;
    };
  }

  private static String xml(String value) {
    StringBuilder text = new StringBuilder(value.length() + 16);
    value
        .codePoints()
        .map(point -> isXml(point) ? point : ' ')
        .forEach(point -> {
          switch (point) {
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '&' -> text.append("&amp;");
            case '"' -> text.append("&quot;");
            case '\'' -> text.append("&apos;");
            default -> text.appendCodePoint(point);
          }
        });
    return text.toString();
  }

  /** What XML 1.0 can hold at all (2.2). */
  private static boolean isXml(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= 0x20 && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000;
  }
}
