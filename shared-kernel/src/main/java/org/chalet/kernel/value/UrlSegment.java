package org.chalet.kernel.value;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** Percent-encoding of one path segment (RFC 3986, 3.3). */
public final class UrlSegment {
  private static final String UNRESERVED = "-._~";
  private static final String ALSO_PLAIN = "!$'()*+,;=:@";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private UrlSegment() {}

  /** The usual encoding: everything is encoded but what a segment may hold as it is. */
  public static String encode(String name) {
    if (isUnreserved(name)) {
      return name;
    }
    StringBuilder encoded = new StringBuilder(name.length() + 16);
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if (isUnreserved(c) || ALSO_PLAIN.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return encoded.toString();
  }

  /** Whether every client writes the name in the same way. */
  public static boolean isUnreserved(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isUnreserved(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** What of a client's spelling has to be remembered beside the name: null for the usual one. */
  public static @Nullable String unusual(String name, String segment) {
    return segment.equals(encode(name)) || !isPlain(segment) ? null : segment;
  }

  /** Refuses MALFORMED what is not percent-encoded UTF-8. */
  public static String decode(String segment) {
    if (segment.indexOf('%') < 0 && isUnreserved(segment)) {
      return segment;
    }
    ByteArrayOutputStream octets = new ByteArrayOutputStream(segment.length());
    int from = 0;
    for (int at = segment.indexOf('%'); at >= 0; at = segment.indexOf('%', from)) {
      octets.writeBytes(segment.substring(from, at).getBytes(StandardCharsets.UTF_8));
      octets.write(escaped(segment, at));
      from = at + 3;
    }
    octets.writeBytes(segment.substring(from).getBytes(StandardCharsets.UTF_8));
    return text(octets.toByteArray());
  }

  private static int escaped(String segment, int at) {
    if (at + 3 > segment.length()
        || !HexFormat.isHexDigit(segment.charAt(at + 1))
        || !HexFormat.isHexDigit(segment.charAt(at + 2))) {
      throw new Rejected(ErrorCode.MALFORMED, "the URL is not well percent-encoded");
    }
    return HexFormat.fromHexDigits(segment, at + 1, at + 3);
  }

  private static String text(byte[] octets) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException e) {
      throw new Rejected(ErrorCode.MALFORMED, "the URL is not UTF-8");
    }
  }

  private static boolean isPlain(String segment) {
    return segment.chars().allMatch(c -> c > ' ' && c < 0x7f && "<>\"\\^`{|}#?".indexOf(c) < 0);
  }

  private static boolean isUnreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || UNRESERVED.indexOf(c) >= 0;
  }
}
