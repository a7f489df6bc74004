package org.chalet.scheduling.itip;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Occurrence;
import org.chalet.icalendar.Occurrences;

/** When a part ends, however that is written. */
final class Span {
  private static final List<String> OF_THE_SERIES =
      List.of("RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID");

  private Span() {}

  static String end(Meeting meeting, Component part) {
    Component single = part.without(OF_THE_SERIES.toArray(String[]::new));
    return Occurrences.between(
            meeting.with(single, Map.of()).calendar(), Instant.MIN, Instant.MAX, ZoneOffset.UTC, 1)
        .stream()
        .map(Occurrence::end)
        .findFirst()
        .map(Instant::toString)
        .orElse("");
  }
}
