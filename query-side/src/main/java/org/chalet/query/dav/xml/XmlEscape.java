package org.chalet.query.dav.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Characters that XML 1.0 cannot hold as they are; those it cannot hold at all become U+FFFD. */
final class XmlEscape {
  private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);
  private static final boolean[] NOT_PLAIN = notPlain();

  private XmlEscape() {}

  /** Line breaks stay, carriage returns are written so that they survive a parser. */
  static void text(byte[] utf8, OctetBuffer out) throws IOException {
    int from = 0;
    for (int i = 0; i < utf8.length; i++) {
      if (NOT_PLAIN[utf8[i] & 0xff]) {
        int length = special(utf8, i);
        if (length > 0) {
          out.octets(utf8, from, i - from);
          replace(utf8[i], out);
          i += length - 1;
          from = i + 1;
        }
      }
    }
    out.octets(utf8, from, utf8.length - from);
  }

  /** For within double quotes. */
  static void attribute(String value, OctetBuffer out) throws IOException {
    for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
      switch (octet) {
        case '"' -> out.ascii("&quot;");
        case '\t' -> out.ascii("&#9;");
        case '\n' -> out.ascii("&#10;");
        default -> {
          if (NOT_PLAIN[octet & 0xff] && octet >= 0) {
            replace(octet, out);
          } else {
            out.put(octet);
          }
        }
      }
    }
  }

  /** How many octets from here cannot stay; U+FFFE and U+FFFF are three. */
  private static int special(byte[] utf8, int at) {
    if (utf8[at] >= 0) {
      return 1;
    }
    boolean isNoCharacter =
        at + 2 < utf8.length
            && utf8[at + 1] == (byte) 0xbf
            && (utf8[at + 2] == (byte) 0xbe || utf8[at + 2] == (byte) 0xbf);
    return isNoCharacter ? 3 : 0;
  }

  private static void replace(byte octet, OctetBuffer out) throws IOException {
    switch (octet) {
      case '&' -> out.ascii("&amp;");
      case '<' -> out.ascii("&lt;");
      case '>' -> out.ascii("&gt;");
      case '\r' -> out.ascii("&#13;");
      default -> out.octets(REPLACEMENT);
    }
  }

  private static boolean[] notPlain() {
    boolean[] notPlain = new boolean[256];
    for (int c = 0; c < ' '; c++) {
      notPlain[c] = c != '\t' && c != '\n';
    }
    notPlain['&'] = true;
    notPlain['<'] = true;
    notPlain['>'] = true;
    notPlain[0xef] = true;
    return notPlain;
  }
}
