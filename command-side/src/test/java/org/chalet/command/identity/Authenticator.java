package org.chalet.command.identity;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** An app that was shown a seed. */
public final class Authenticator {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] seed;

  public Authenticator(String base32) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int held = 0;
    for (char letter : base32.toCharArray()) {
      buffer = buffer << 5 | ALPHABET.indexOf(letter);
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.write(buffer >> held);
      }
    }
    seed = bytes.toByteArray();
  }

  public String code(Instant time) {
    return Totp.code(seed, Totp.stepAt(time), Totp.DIGITS);
  }

  /** A code of six digits that is not good at that time. */
  public String wrong(Instant time, int which) {
    for (int i = which; ; i++) {
      String code = "%06d".formatted(i);
      if (Totp.stepOf(seed, code, time).isEmpty()) {
        return code;
      }
    }
  }
}
