package org.chalet.command.organization;

import java.util.Locale;
import org.chalet.kernel.value.Texts;

/**
 * What an organization shows beside its name.
 *
 * @param initials empty for the first letters of the name
 * @param logo SHA-256 of a PNG in the blob store; empty for none
 */
public record Display(String initials, String logo) {
  static final Display PLAIN = new Display("", "");

  private static final int MOST_INITIALS = 4;

  Display initialed(String others) {
    return new Display(others, logo);
  }

  Display showing(String other) {
    return new Display(initials, other);
  }

  static String initialsOf(String wanted) {
    return wanted.isBlank()
        ? ""
        : Texts.line("initials", wanted, MOST_INITIALS).toUpperCase(Locale.ROOT);
  }
}
