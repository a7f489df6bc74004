package org.chalet.query.dav.lock;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long a lock lasts (RFC 4918, 10.7): the first of the client's wishes that is understood. */
final class Timeout {
  static final Duration LONGEST = Duration.ofDays(1);

  private static final Duration USUAL = Duration.ofHours(1);
  private static final String SECONDS = "second-";
  private static final int MOST_DIGITS = 18;

  private Timeout() {}

  static Duration of(@Nullable String header) {
    if (header == null) {
      return USUAL;
    }
    for (String wish : header.toLowerCase(Locale.ROOT).split(",")) {
      String stripped = wish.strip();
      if (stripped.equals("infinite")) {
        return LONGEST;
      }
      if (isSeconds(stripped)) {
        long seconds = Long.parseLong(stripped.substring(SECONDS.length()));
        return Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST.toSeconds()));
      }
    }
    return USUAL;
  }

  private static boolean isSeconds(String wish) {
    String digits = wish.startsWith(SECONDS) ? wish.substring(SECONDS.length()) : "";
    return !digits.isEmpty()
        && digits.length() <= MOST_DIGITS
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
