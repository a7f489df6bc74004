package org.chalet.icalendar;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chalet.contentline.Escapes;

/** RDATE values of a component, each start once. */
record AdditionalDates(Collection<Entry> entries) {
  /** {@code length} for a PERIOD only. */
  record Entry(Moment start, Optional<Length> length) {}

  static AdditionalDates of(Component master, Zones zones) {
    Map<Long, Entry> entries = new TreeMap<>();
    for (Property dates : master.properties("RDATE")) {
      for (String date : Escapes.split(dates.value(), ',')) {
        entry(dates.withValue(date), zones)
            .ifPresent(entry -> entries.putIfAbsent(entry.start().local(), entry));
      }
    }
    return new AdditionalDates(entries.values());
  }

  private static Optional<Entry> entry(Property date, Zones zones) {
    int slash = date.value().indexOf('/');
    if (slash < 0) {
      return Moment.of(date, zones).map(start -> new Entry(start, Optional.empty()));
    }
    Optional<Period> period = Period.of(date, zones);
    return period.map(found -> new Entry(found.start(), Optional.of(found.length())));
  }
}
