package org.chalet.command.organization.team;

import java.text.Normalizer;
import java.util.Locale;
import org.chalet.kernel.value.Texts;

/** What teams may be called. */
final class TeamNames {
  private static final int LONGEST = 200;

  private TeamNames() {}

  static String of(String wanted) {
    return Texts.line("a team's name", wanted, LONGEST);
  }

  /** The form in which two names are the same. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
