package org.chalet.query.search;

import java.util.Comparator;
import org.chalet.query.finding.FindOrder;
import org.chalet.query.finding.Findable;
import org.chalet.store.TextGrade;

/**
 * In which order objects come: those that answer better, then what is to come, what ends soonest
 * first, then what is over, the latest first.
 *
 * @param now the lowest order of what is to come
 */
record Ranking(long now) {
  private static final long MINUTE = 60;

  /** Where an object comes. */
  record Rank(TextGrade grade, boolean isOver, long order) {
    private static final Comparator<Rank> ORDER =
        Comparator.comparing(Rank::grade)
            .thenComparing(Rank::isOver)
            .thenComparing((a, b) ->
                a.isOver()
                    ? Long.compare(b.order(), a.order())
                    : Long.compare(a.order(), b.order()));

    boolean isBehind(Rank other) {
      return ORDER.compare(this, other) > 0;
    }
  }

  /** An object that was found, and how it ranks. */
  record Ranked(Rank rank, Findable findable) {
    static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::rank, Rank.ORDER);
  }

  /** What was written this very minute is not to come. */
  static Ranking at(long epochSecond) {
    return new Ranking(FindOrder.first(epochSecond + MINUTE));
  }

  Ranked of(Findable found, TextGrade grade) {
    return new Ranked(new Rank(grade, found.order() < now, found.order()), found);
  }
}
