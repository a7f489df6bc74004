package org.chalet.query.calendar.entry;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.InstanceKeys;
import org.chalet.icalendar.Property;
import org.chalet.icalendar.TimeRange;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.calendar.CalendarObjectDocument;
import org.chalet.query.collection.CollectionViews;
import org.chalet.store.Document;

/**
 * A task and where people put it.
 *
 * @param place as programs count it: what X-APPLE-SORT-ORDER says, or else when the task was made,
 *     in seconds since 2001
 */
record OrderedTask(Entry task, long place) {
  static final Comparator<OrderedTask> ORDER =
      Comparator.comparingLong(OrderedTask::place).thenComparing(one -> one.task().name());

  private static final long ORIGIN = Instant.parse("2001-01-01T00:00:00Z").getEpochSecond();

  /** Empty where it cannot be read. */
  static Optional<OrderedTask> of(Document<CalendarObjectDocument> document) {
    try {
      Entry task = EntryViews.entry(document, null);
      Component calendar = ICalendars.parse(CollectionViews.bytes(document));
      return Optional.of(new OrderedTask(task, placeOf(calendar)));
    } catch (Rejected unreadable) {
      return Optional.empty();
    }
  }

  private static long placeOf(Component calendar) {
    return calendar.components("VTODO").stream()
        .findFirst()
        .flatMap(task -> said(task).or(() -> made(calendar, task)))
        .orElse(Long.MAX_VALUE);
  }

  private static Optional<Long> said(Component task) {
    return task.property("X-APPLE-SORT-ORDER")
        .map(order -> order.value().strip())
        .filter(order -> order.matches("-?\\d{1,15}"))
        .map(Long::valueOf);
  }

  private static Optional<Long> made(Component calendar, Component task) {
    Optional<Property> created = task.property("CREATED");
    return created
        .flatMap(new InstanceKeys(calendar)::of)
        .filter(utc -> utc.endsWith("Z"))
        .map(utc -> TimeRange.of(Optional.of(utc), Optional.empty()).from())
        .map(moment -> moment.getEpochSecond() - ORIGIN);
  }
}
