package org.chalet.query.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Phone numbers, whichever way they are written. */
final class PhoneDigits {
  /** Somebody who types a number begins it so, with a code for abroad or for a trunk call. */
  static final Pattern TYPED = Pattern.compile("(?:\\+|\\(?0)[0-9 ()./\\-\\u00a0]{5,}");

  private static final Pattern TRUNK_IN_PARENTHESES = Pattern.compile("\\(0+\\)");
  private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
  private static final int FEWEST = 6;
  private static final int SHORTEST_END = 2;
  private static final int MOST = 20;

  /** Codes of two digits (ITU-T E.164); those that begin with 1 or 7 have one, all others three. */
  private static final Set<String> COUNTRIES =
      Set.of(
          "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98"
              .split(" "));

  private PhoneDigits() {}

  /** Every end of the number, so that any part of it is found. */
  static List<String> ends(String number) {
    String digits = digits(number);
    String kept = digits.substring(0, Math.min(digits.length(), MOST));
    List<String> ends = new ArrayList<>();
    for (int from = 0; from <= kept.length() - SHORTEST_END; from++) {
      ends.add(kept.substring(from));
    }
    return ends;
  }

  /** What of a typed number is the same however it is written; empty for what is too short. */
  static String typed(String number) {
    String stripped = number.strip();
    String digits = digits(stripped);
    if (digits.length() < FEWEST) {
      return "";
    }
    if (stripped.startsWith("+")) {
      return within(digits);
    }
    return digits.startsWith("00") ? within(digits.substring(2)) : digits.substring(1);
  }

  private static String within(String international) {
    char first = international.isEmpty() ? '0' : international.charAt(0);
    int code = first == '1' || first == '7' ? 1 : isShort(international) ? 2 : 3;
    String national = international.substring(Math.min(code, international.length()));
    return national.startsWith("0") ? national.substring(1) : national;
  }

  private static boolean isShort(String international) {
    return international.length() > 2 && COUNTRIES.contains(international.substring(0, 2));
  }

  private static String digits(String number) {
    String without = TRUNK_IN_PARENTHESES.matcher(number).replaceAll("");
    return NO_DIGITS.matcher(without).replaceAll("");
  }
}
