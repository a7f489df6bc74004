package org.chalet.command.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chalet.command.Secrets;

/**
 * Time-based one-time passwords as every authenticator app makes them: HMAC-SHA-1, six digits,
 * steps of thirty seconds (RFC 6238 over RFC 4226). The JDK has the HMAC; what is left is shorter
 * than a library's set-up.
 */
final class Totp {
  static final int DIGITS = 6;
  static final Duration STEP = Duration.ofSeconds(30);

  /** How many steps clocks may be apart, either way (RFC 6238, 5.2 and 6). */
  static final int WINDOW = 1;

  private static final String HMAC = "HmacSHA1";

  private Totp() {}

  static long stepAt(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
  }

  /** The step within the window whose code this is; looks at all of them, whichever it is. */
  static OptionalLong stepOf(byte[] seed, String code, Instant now) {
    byte[] shown = Secrets.ascii(code);
    OptionalLong found = OptionalLong.empty();
    for (long step = stepAt(now) - WINDOW; step <= stepAt(now) + WINDOW; step++) {
      if (Secrets.same(Secrets.ascii(code(seed, step, DIGITS)), shown)) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** HOTP of the step (RFC 4226, 5.3). */
  static String code(byte[] seed, long step, int digits) {
    byte[] hash = hmac(seed, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int truncated = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
    String padded = "0".repeat(digits) + truncated;
    return padded.substring(padded.length() - digits);
  }

  private static byte[] hmac(byte[] seed, byte[] counter) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(seed, HMAC));
      return mac.doFinal(counter);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
