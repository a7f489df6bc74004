package org.chalet.icalendar;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An alarm that rings.
 *
 * @param part the event or task as it is then
 * @param alarm the VALARM
 * @param key names the alarm within its object, see {@link AlarmKeys}
 * @param instance of a series, by its original start as {@link Occurrence#recurrenceId} tells it
 * @param start of the event; null for a task without a date, as {@code end}
 * @param due when it rings
 */
public record Ring(
    Component part,
    Component alarm,
    String key,
    @Nullable String instance,
    @Nullable Instant start,
    @Nullable Instant end,
    boolean allDay,
    Instant due) {

  static Ring of(Component alarm, Instance about, long due) {
    Moment original = about.recurrenceId();
    return new Ring(
        about.component(),
        alarm,
        AlarmKeys.of(alarm),
        Optional.ofNullable(original)
            .map(one -> one.floats() ? one.text() : one.inUtc().text())
            .orElse(null),
        Instant.ofEpochSecond(about.from()),
        Instant.ofEpochSecond(about.until()),
        about.extent().start().date(),
        Instant.ofEpochSecond(due));
  }

  static Ring undated(Component alarm, Component part, long due) {
    Instant at = Instant.ofEpochSecond(due);
    return new Ring(part, alarm, AlarmKeys.of(alarm), null, null, null, false, at);
  }
}
