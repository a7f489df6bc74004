package org.chalet.contentline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes to text: unfolds before it decodes, because some programs fold in the middle of a
 * character.
 */
final class Unfolding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Unfolding() {}

  /** Logical lines, each ended by a line feed; control characters are left out. */
  static String unfold(byte[] bytes) {
    byte[] source = withoutByteOrderMark(bytes);
    byte[] unfolded = new byte[source.length + 1];
    int length = 0;
    for (int i = 0; i < source.length; i++) {
      byte b = source[i];
      if ((b >= ' ' && b != 0x7f) || b < 0 || b == '\t') {
        unfolded[length++] = b;
      } else if (b == '\r' || b == '\n') {
        int next = afterLineBreak(source, i);
        if (isFold(source, next)) {
          i = next;
        } else {
          unfolded[length++] = '\n';
          i = next - 1;
        }
      }
    }
    unfolded[length++] = '\n';
    return decode(Arrays.copyOf(unfolded, length));
  }

  static boolean isFold(byte[] source, int lineStart) {
    return lineStart < source.length && (source[lineStart] == ' ' || source[lineStart] == '\t');
  }

  /** CRLF, LF, CR, and the CR CR LF of programs that translate line ends twice. */
  static int afterLineBreak(byte[] source, int at) {
    int next = at;
    while (next < source.length && source[next] == '\r') {
      next++;
    }
    if (next < source.length && source[next] == '\n') {
      return next + 1;
    }
    return at + 1;
  }

  /** UTF-8 where the bytes are that, else Windows-1252. */
  static String decode(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    if (text.indexOf('\uFFFD') < 0 || isUtf8(bytes)) {
      return text;
    }
    return new String(bytes, WINDOWS_1252);
  }

  /** UTF-16 becomes UTF-8 on the way. */
  static byte[] withoutByteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Arrays.copyOfRange(bytes, 3, bytes.length);
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, StandardCharsets.UTF_16).getBytes(UTF_8);
    }
    return bytes;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }
}
