package org.chalet.query.search;

import java.util.Arrays;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.rest.Cursors;
import org.chalet.query.search.Ranking.Rank;
import org.chalet.store.TextGrade;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of what was found ended.
 *
 * @param behind the rank of the last one
 * @param now as it was when the first page was asked for, so that the order stays
 */
record SearchCursor(Rank behind, long now) {
  private static final String LIST = "search/";
  private static final String BETWEEN = ".";
  private static final int PARTS = 4;

  static String write(Wanted wanted, Rank last, long now) {
    String place =
        String.join(
            BETWEEN,
            Integer.toString(last.grade().ordinal()),
            last.isOver() ? "1" : "0",
            Long.toString(last.order()),
            Long.toString(now));
    return Cursors.encode(LIST + wanted.fingerprint(), place);
  }

  /**
   * @throws Rejected INVALID_VALUE for a cursor of another question
   */
  static @Nullable SearchCursor read(Wanted wanted, @Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String place = Cursors.decodeText(LIST + wanted.fingerprint(), cursor);
    List<Long> numbers = numbers(place);
    int grade = (int) Math.clamp(numbers.getFirst(), 0, TextGrade.values().length - 1);
    return new SearchCursor(
        new Rank(TextGrade.values()[grade], numbers.get(1) != 0, numbers.get(2)), numbers.get(3));
  }

  private static List<Long> numbers(String place) {
    String[] parts = place.split("\\.", -1);
    try {
      if (parts.length == PARTS) {
        return Arrays.stream(parts).map(Long::valueOf).toList();
      }
    } catch (NumberFormatException e) {
      throw foreign();
    }
    throw foreign();
  }

  private static Rejected foreign() {
    return new Rejected(ErrorCode.INVALID_VALUE, "this cursor does not belong to this list");
  }
}
