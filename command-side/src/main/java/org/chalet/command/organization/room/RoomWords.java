package org.chalet.command.organization.room;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.Texts;

/** What may be said of rooms. */
final class RoomWords {
  private static final int LONGEST = 200;
  private static final int MOST_EQUIPMENT = 50;
  private static final int MOST_PEOPLE = 100_000;
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

  private RoomWords() {}

  static String name(String wanted) {
    return Texts.line("a room's name", wanted, LONGEST);
  }

  /** The form in which two names are the same. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  static String location(String wanted) {
    return wanted.isBlank() ? "" : Texts.line("a room's location", wanted, LONGEST);
  }

  static int capacity(int wanted) {
    if (wanted < 0 || wanted > MOST_PEOPLE) {
      throw refusal("a room has 0 to " + MOST_PEOPLE + " places");
    }
    return wanted;
  }

  /** Each thing once, in the order in which they were said. */
  static List<String> equipment(List<String> wanted) {
    if (wanted.size() > MOST_EQUIPMENT) {
      throw refusal("a room has at most " + MOST_EQUIPMENT + " pieces of equipment");
    }
    Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    List<String> once = new ArrayList<>();
    for (String one : wanted) {
      String line = Texts.line("a piece of equipment", one, LONGEST);
      if (known.add(line)) {
        once.add(line);
      }
    }
    return once;
  }

  static String colour(String wanted) {
    if (!COLOUR.matcher(wanted).matches()) {
      throw refusal("a colour is written #RRGGBB");
    }
    return wanted.toLowerCase(Locale.ROOT);
  }

  private static Rejected refusal(String why) {
    return new Rejected(ErrorCode.INVALID_VALUE, why);
  }
}
