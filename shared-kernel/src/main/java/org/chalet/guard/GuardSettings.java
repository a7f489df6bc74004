package org.chalet.guard;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * When a guard speaks up.
 *
 * @param watching whether it does at all
 * @param share how much of a collection one client has to change, in percent, 1 to 100
 * @param atLeast how many objects that are at least, 2 to 10,000
 * @param minutes within how long, 1 to 60
 * @param hold whether that client writes nothing more there until the owner has said so
 */
public record GuardSettings(boolean watching, int share, int atLeast, int minutes, boolean hold) {
  /** What counts where nobody chose. */
  public static final GuardSettings USUAL = new GuardSettings(true, 30, 20, 5, false);

  /**
   * @throws Rejected INVALID_VALUE
   */
  public GuardSettings {
    within("share", share, 1, 100);
    within("atLeast", atLeast, 2, 10_000);
    within("minutes", minutes, 1, 60);
  }

  private static void within(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, what + " is a number from " + least + " to " + most);
    }
  }
}
