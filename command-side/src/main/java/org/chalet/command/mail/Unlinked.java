package org.chalet.command.mail;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that people chose, without addresses that a mail program would make links of: whoever
 * names a thing must not lead strangers anywhere. What was changed can be seen.
 */
final class Unlinked {
  /**
   * Looks for a host where one may begin only: trying each part of a long one anew is quadratic.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:://|\\bwww\\.)\\S*+|(?<![\\p{L}\\d-])(?<![\\p{L}\\d-]\\.)[\\p{L}\\d-]++(?:\\.[\\p{L}\\d-]++)++/\\S*+",
          Pattern.CASE_INSENSITIVE);

  private Unlinked() {}

  static String of(String value) {
    return ADDRESS.matcher(value).replaceAll(Unlinked::apart);
  }

  private static String apart(MatchResult found) {
    return Matcher.quoteReplacement(found.group().replace("://", ": //").replace(".", ". "));
  }
}
