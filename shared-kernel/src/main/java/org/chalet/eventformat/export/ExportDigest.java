package org.chalet.eventformat.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A hash over all lines so far: {@code SHA-256(hash before ‖ line)}, of nothing before the first.
 */
final class ExportDigest {
  private byte[] hash = new byte[0];

  void add(byte[] line) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(hash);
      hash = digest.digest(line);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String text() {
    return HexFormat.of().formatHex(hash);
  }

  /** What the last line of an export has signed. */
  static byte[] end(long events, String digest, Map<String, Long> whole) {
    StringBuilder text = new StringBuilder("chalet-export-end/1\n");
    text.append(events).append('\n').append(digest).append('\n');
    new TreeMap<>(whole)
        .forEach((stream, last) -> text.append(stream).append(' ').append(last).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
