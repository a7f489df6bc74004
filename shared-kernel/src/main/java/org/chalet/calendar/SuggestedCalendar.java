package org.chalet.calendar;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * A published calendar that the operator suggests to everybody.
 *
 * @param id short and stable, as {@code holidays-ch}
 * @param colour {@code #RRGGBB}, or null
 */
public record SuggestedCalendar(
    String id, String name, @Nullable String description, @Nullable String colour, FeedUrl url) {
  private static final String SHORT = "[a-z0-9][a-z0-9-]{0,49}";
  private static final String COLOUR = "#[0-9A-Fa-f]{6}";
  private static final int LONGEST_NAME = 100;

  public SuggestedCalendar {
    if (!id.matches(SHORT)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a suggestion's id is written like holidays-ch");
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "a suggestion has a name, of at most 100 letters");
    }
    if (colour != null && !colour.matches(COLOUR)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a suggestion's colour is written #RRGGBB");
    }
  }
}
