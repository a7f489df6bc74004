package org.chalet.query.dav.attachments;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The file name in a Content-Disposition (RFC 6266, 4.3). */
final class DispositionName {
  private static final Pattern EXTENDED =
      Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*(utf-8|iso-8859-1)'[^']*'([^;\\s]+)");
  private static final Pattern PLAIN = Pattern.compile("(?i);\\s*filename\\s*=\\s*(\"|[^;\\s\"]+)");

  private DispositionName() {}

  /**
   * As the header says it; empty where it says nothing legible.
   *
   * @param header or null
   */
  static String of(@Nullable String header) {
    return header == null ? "" : said(header);
  }

  private static String said(String header) {
    Matcher extended = EXTENDED.matcher(header);
    if (extended.find()) {
      try {
        return URLDecoder.decode(
            extended.group(2).replace("+", "%2B"), Charset.forName(extended.group(1)));
      } catch (IllegalArgumentException e) {
        return "";
      }
    }
    Matcher plain = PLAIN.matcher(header);
    if (!plain.find()) {
      return "";
    }
    String token = plain.group(1);
    return utf8(token.equals("\"") ? unquoted(header, plain.end()) : token);
  }

  /** Up to the closing quote. A pattern would need as much stack as the name is long. */
  private static String unquoted(String header, int from) {
    StringBuilder name = new StringBuilder();
    boolean escaped = false;
    for (char c : header.substring(from).toCharArray()) {
      if (!escaped && c == '"') {
        break;
      }
      escaped = !escaped && c == '\\';
      if (!escaped) {
        name.append(c);
      }
    }
    return name.toString();
  }

  /** Headers are read as ISO 8859-1, clients write UTF-8 all the same. */
  private static String utf8(String raw) {
    byte[] octets = raw.getBytes(StandardCharsets.ISO_8859_1);
    String text = new String(octets, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : raw;
  }
}
