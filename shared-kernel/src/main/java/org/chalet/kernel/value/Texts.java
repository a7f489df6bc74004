package org.chalet.kernel.value;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** Bounds for free text that people type. */
public final class Texts {
  private Texts() {}

  /**
   * Stripped, 1 to {@code max} characters, without control characters; {@code what} names it in the
   * refusal.
   */
  public static String line(String what, String raw, int max) {
    String text = raw.strip();
    if (text.isEmpty() || text.length() > max || text.chars().anyMatch(Character::isISOControl)) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, what + " needs 1 to " + max + " characters on one line");
    }
    return text;
  }
}
