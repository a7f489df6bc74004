package org.chalet.icalendar;

import java.util.Arrays;
import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** Which instances of a series an edit is about. */
public enum EditScope {
  THIS,
  THIS_AND_FOLLOWING,
  ALL;

  /** From {@code this}, {@code this-and-following} or {@code all}; refuses INVALID_VALUE. */
  public static EditScope of(String token) {
    return Arrays.stream(values())
        .filter(scope -> scope.token().equals(token))
        .findFirst()
        .orElseThrow(() ->
            new Rejected(ErrorCode.INVALID_VALUE, "a scope is this, this-and-following or all"));
  }

  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
