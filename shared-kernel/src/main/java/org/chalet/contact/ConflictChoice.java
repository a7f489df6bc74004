package org.chalet.contact;

import java.util.Arrays;
import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** Which of two changes counts when a merge is taken back. */
public enum ConflictChoice {
  /** What was changed or removed since stays so. */
  KEEP_LATER,
  /** All is as it was before the merge. */
  AS_BEFORE;

  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static ConflictChoice of(String token) {
    return Arrays.stream(values())
        .filter(choice -> choice.token().equals(token))
        .findFirst()
        .orElseThrow(
            () -> new Rejected(ErrorCode.INVALID_VALUE, "conflicts are keep-later or as-before"));
  }
}
