package org.chalet.vcard.likeness;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A birthday, in the notation of either version of vCard.
 *
 * @param year empty where it is not told
 */
record Birthday(String year, String day) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4}|-)-?(\\d{2})-?(\\d{2})(?:T.*)?");

  /** What Apple's programs write where no year is known. */
  private static final String NO_YEAR = "1604";

  static @Nullable Birthday of(String written) {
    if (written.length() < 6) {
      return null;
    }
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return null;
    }
    String year = parts.group(1);
    boolean told = !year.equals("-") && !year.equals(NO_YEAR);
    return new Birthday(told ? year : "", parts.group(2) + parts.group(3));
  }

  boolean contradicts(Birthday other) {
    return !day.equals(other.day)
        || !year.isEmpty() && !other.year.isEmpty() && !year.equals(other.year);
  }

  boolean isWhole() {
    return !year.isEmpty();
  }
}
