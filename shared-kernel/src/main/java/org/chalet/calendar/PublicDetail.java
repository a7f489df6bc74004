package org.chalet.calendar;

import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** What whoever has the link of a published calendar learns of its events. */
public enum PublicDetail {
  /**
   * What happens, but not with whom; of what is confidential only when, of what is private nothing.
   */
  FULL,
  /** Only when time is taken. */
  BUSY;

  /** As {@code full}; refuses INVALID_VALUE. */
  public static PublicDetail of(String token) {
    for (PublicDetail detail : values()) {
      if (detail.token().equals(token)) {
        return detail;
      }
    }
    throw new Rejected(ErrorCode.INVALID_VALUE, "a calendar is published as full or busy");
  }

  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
