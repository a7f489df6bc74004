package org.chalet.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When, and by which client, something that opens an account was last used, as the vault keeps it.
 *
 * @param at to the hour: within one hour only the first use is kept
 * @param address IP address, or null
 * @param userAgent as the client named itself, bounded, or null
 */
public record LastUse(Instant at, @Nullable String address, @Nullable String userAgent) {
  private static final int LONGEST_USER_AGENT = 200;

  public LastUse {
    userAgent = bounded(userAgent);
  }

  public byte[] toBytes() {
    return String.join(
            "\n", Long.toString(at.getEpochSecond()), orEmpty(address), orEmpty(userAgent))
        .getBytes(StandardCharsets.UTF_8);
  }

  public static LastUse of(byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", 3);
    return new LastUse(
        Instant.ofEpochSecond(Long.parseLong(lines[0])), orNull(lines, 1), orNull(lines, 2));
  }

  private static @Nullable String bounded(@Nullable String text) {
    return text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_USER_AGENT));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.replace('\n', ' ');
  }

  private static @Nullable String orNull(String[] lines, int index) {
    return lines.length <= index || lines[index].isEmpty() ? null : lines[index];
  }
}
