package org.chalet.guard;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionId;

/**
 * A mass change: {@code calendar:…~1234}, the collection and the position where it began.
 *
 * @param first position of its first event
 */
public record MassChangeId(CollectionId collection, long first) {
  private static final char BETWEEN = '~';
  private static final int MOST_DIGITS = 18;

  /**
   * @throws Rejected UNKNOWN_MASS_CHANGE for what is none
   */
  public static MassChangeId of(String text) {
    int at = text.lastIndexOf(BETWEEN);
    if (at < 0 || !text.substring(at + 1).matches("[1-9][0-9]{0," + (MOST_DIGITS - 1) + "}")) {
      throw unknown();
    }
    try {
      return new MassChangeId(
          new CollectionId(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
    } catch (Rejected malformed) {
      throw unknown();
    }
  }

  public static Rejected unknown() {
    return new Rejected(ErrorCode.UNKNOWN_MASS_CHANGE, "no open mass change of yours is called so");
  }

  @Override
  public String toString() {
    return collection.raw() + BETWEEN + first;
  }
}
