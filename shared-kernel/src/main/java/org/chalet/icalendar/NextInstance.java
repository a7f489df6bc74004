package org.chalet.icalendar;

import java.util.Optional;
import java.util.function.Predicate;

/** The first instance of a series of which something holds. */
public final class NextInstance {
  private NextInstance() {}

  /**
   * Its original start as {@link Occurrence#recurrenceId} tells it; empty for what does not recur,
   * and where there is none. What the series says of all is asked of the master.
   */
  public static Optional<String> of(Component calendar, Predicate<Component> wanted) {
    return Series.of(calendar).flatMap(series -> of(series, wanted));
  }

  private static Optional<String> of(Series series, Predicate<Component> wanted) {
    Exclusions gone = new Exclusions(series.master(), series.start(), series.zones(), Moment.UTC);
    boolean usual = wanted.test(series.master());
    RuleWalks walks = new RuleWalks(series.master(), series.start());
    int steps = 0;
    for (long next = walks.next();
        next != RuleWalk.NONE && steps++ < Bounds.MOST_INSTANCES;
        next = walks.next()) {
      Moment original = series.start().at(next);
      Optional<Component> own = series.override(original);
      if (!gone.exclude(original) && own.map(wanted::test).orElse(usual)) {
        return Optional.of(original.floats() ? original.text() : original.inUtc().text());
      }
    }
    return Optional.empty();
  }
}
