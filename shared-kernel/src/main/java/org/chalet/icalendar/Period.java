package org.chalet.icalendar;

import java.util.Optional;

/** A PERIOD value (RFC 5545 3.3.9). */
record Period(Moment start, Length length) {
  /** Empty when the value cannot be read. */
  static Optional<Period> of(Property property, Zones zones) {
    String value = property.value().strip();
    int slash = value.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String end = value.substring(slash + 1);
    return Moment.of(property.withValue(value.substring(0, slash)), zones)
        .flatMap(start ->
            length(start, property.withValue(end), zones).map(length -> new Period(start, length)));
  }

  private static Optional<Length> length(Moment start, Property end, Zones zones) {
    return Length.of(end.value())
        .or(() ->
            Moment.of(end, zones)
                .map(last ->
                    new Length(0, Math.max(0, last.epoch(Moment.UTC) - start.epoch(Moment.UTC)))));
  }
}
