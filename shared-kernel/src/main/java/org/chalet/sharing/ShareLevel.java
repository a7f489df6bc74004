package org.chalet.sharing;

import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** What somebody may do with a collection that is shared with them; each gives all before it. */
public enum ShareLevel {
  /** See when its owner is busy, and nothing else; of calendars alone. */
  FREE_BUSY,
  /** See everything in it. */
  VIEW,
  /** Put objects into it, change and delete them. */
  EDIT,
  /** Say with whom it is shared. */
  EDIT_AND_SHARE;

  /** As events and REST write it: {@code edit-and-share}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static ShareLevel of(String token) {
    for (ShareLevel level : values()) {
      if (level.token().equals(token)) {
        return level;
      }
    }
    throw new Rejected(
        ErrorCode.INVALID_VALUE, "a share gives free-busy, view, edit or edit-and-share");
  }

  public boolean includes(ShareLevel other) {
    return compareTo(other) >= 0;
  }
}
