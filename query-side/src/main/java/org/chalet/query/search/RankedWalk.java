package org.chalet.query.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.chalet.query.finding.Findable;
import org.chalet.query.search.Ranking.Rank;
import org.chalet.query.search.Ranking.Ranked;
import org.chalet.store.TextGrade;
import org.chalet.store.TextScan;
import org.jspecify.annotations.Nullable;

/**
 * What is found, in the order of the ranking, behind a rank. Few objects are all had and ranked at
 * once; of many, one stretch after the other is walked: a grade's objects to come, and those that
 * are over.
 */
final class RankedWalk implements Iterator<Ranked> {
  private static final int FEW = 100;

  private final Sources sources;
  private final Wanted wanted;
  private final Ranking ranking;
  private final int atOnce;
  private final Deque<Ranked> ready = new ArrayDeque<>();
  private final Deque<Stretch> stretches = new ArrayDeque<>();

  /** Orders of one grade on one side of now, walked from the beginning of the range or its end. */
  private record Stretch(TextGrade grade, boolean isOver, long lowest, long beyond) {}

  RankedWalk(Sources sources, Wanted wanted, Ranking ranking, @Nullable Rank behind, int atOnce) {
    this.sources = sources;
    this.wanted = wanted;
    this.ranking = ranking;
    this.atOnce = atOnce;
    if (sources.count(wanted.scan(FEW + 1)) <= FEW) {
      sources.search(wanted.scan(FEW + 1)).stream()
          .map(found -> ranking.of(found, found.entry().grade(wanted.words())))
          .filter(ranked -> behind == null || ranked.rank().isBehind(behind))
          .sorted(Ranked.ORDER)
          .forEach(ready::add);
    } else {
      plan(behind);
    }
  }

  private void plan(@Nullable Rank behind) {
    for (TextGrade grade : TextGrade.values()) {
      if (behind == null || grade.compareTo(behind.grade()) > 0) {
        stretches.add(new Stretch(grade, false, ranking.now(), Long.MAX_VALUE));
        stretches.add(new Stretch(grade, true, Long.MIN_VALUE, ranking.now()));
      } else if (grade == behind.grade()) {
        planRest(behind);
      }
    }
  }

  private void planRest(Rank behind) {
    if (!behind.isOver()) {
      stretches.add(new Stretch(behind.grade(), false, behind.order() + 1, Long.MAX_VALUE));
    }
    long beyond = behind.isOver() ? behind.order() : ranking.now();
    stretches.add(new Stretch(behind.grade(), true, Long.MIN_VALUE, beyond));
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !stretches.isEmpty()) {
      walk(stretches.remove());
    }
    return !ready.isEmpty();
  }

  private void walk(Stretch stretch) {
    List<Findable> found = sources.search(bounded(wanted.scan(atOnce), stretch));
    List<Ranked> ranked = new ArrayList<>();
    found.forEach(one -> ranked.add(ranking.of(one, stretch.grade())));
    ready.addAll(ranked);
    if (found.size() == atOnce) {
      long last = found.getLast().order();
      stretches.addFirst(
          stretch.isOver()
              ? new Stretch(stretch.grade(), true, stretch.lowest(), last)
              : new Stretch(stretch.grade(), false, last + 1, stretch.beyond()));
    }
  }

  private static TextScan bounded(TextScan scan, Stretch stretch) {
    TextScan graded =
        scan.only(stretch.grade())
            .between(
                Math.max(scan.from(), stretch.lowest()), Math.min(scan.to(), stretch.beyond()));
    return stretch.isOver() ? graded.reversed() : graded;
  }

  @Override
  public Ranked next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
