package org.chalet.vcard.likeness;

/** Whether a word is another one, mistyped. */
final class Spelling {
  private static final int SHORTEST = 5;

  private Spelling() {}

  /** One letter more, less or other, or two in the wrong order. */
  static boolean isSlip(String one, String other) {
    if (Math.min(one.length(), other.length()) < SHORTEST - 1
        || Math.max(one.length(), other.length()) < SHORTEST) {
      return false;
    }
    return one.length() >= other.length() ? differByOne(one, other) : differByOne(other, one);
  }

  /** As {@link #isSlip}, but not in the first or last letter, which tell names apart. */
  static boolean isSlipInside(String one, String other) {
    return isSlip(one, other)
        && one.charAt(0) == other.charAt(0)
        && one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
  }

  private static boolean differByOne(String longer, String shorter) {
    int more = longer.length() - shorter.length();
    if (more > 1) {
      return false;
    }
    int at = 0;
    while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
      at++;
    }
    if (more == 1) {
      return longer.regionMatches(at + 1, shorter, at, shorter.length() - at);
    }
    return at < shorter.length()
        && (longer.regionMatches(at + 1, shorter, at + 1, shorter.length() - at - 1)
            || isSwap(longer, shorter, at));
  }

  private static boolean isSwap(String one, String other, int at) {
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.regionMatches(at + 2, other, at + 2, one.length() - at - 2);
  }
}
