package org.chalet.kernel.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a collection as it was: {@code work@2026-05-01T10:00:00Z} (RFC 3339, with a fraction
 * of a second or without), {@code work@1234} for a position of the log, or {@code work@trash} for
 * what was deleted lately. No collection is made under a name that begins to say a date like that.
 *
 * @param segment the name of the collection itself
 * @param moment what stands behind the last {@code @}
 */
public record PastName(String segment, String moment) {
  /** The moment of what was deleted lately. */
  public static final String TRASH = "trash";

  private static final Pattern FORM =
      Pattern.compile("(.+)@(trash|\\d+|\\d{4}-\\d\\d-\\d\\d.*)", Pattern.DOTALL);

  /** Empty for every other name. */
  public static Optional<PastName> of(String name) {
    Matcher form = FORM.matcher(name);
    return form.matches()
        ? Optional.of(new PastName(form.group(1), form.group(2)))
        : Optional.empty();
  }

  public boolean isTrash() {
    return moment.equals(TRASH);
  }

  /** Whether the moment is said as a position of the log. */
  public boolean isPosition() {
    return !isTrash() && moment.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
