package org.chalet.file;

import java.util.regex.Pattern;

/** Names of files that come from outside. */
public final class FileName {
  private static final int LONGEST = 200;
  private static final Pattern UNUSABLE = Pattern.compile("[\\p{Cntrl}/\\\\]");

  private FileName() {}

  /**
   * A name without folders, of 200 characters at most.
   *
   * @param otherwise where nothing usable is said
   */
  public static String of(String said, String otherwise) {
    String name = UNUSABLE.matcher(said).replaceAll("_").strip();
    int points = Math.min(LONGEST, name.codePointCount(0, name.length()));
    String bounded = name.substring(0, name.offsetByCodePoints(0, points));
    return bounded.isEmpty() || bounded.chars().allMatch(c -> c == '.') ? otherwise : bounded;
  }
}
