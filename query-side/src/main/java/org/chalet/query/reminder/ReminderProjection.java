package org.chalet.query.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalet.calendar.CalendarFrozen;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarRestored;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.icalendar.AlarmTimes;
import org.chalet.icalendar.ICalendars;
import org.chalet.identity.AccountErased;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When objects with alarms are to be looked at first. When they are to be looked at next is noted
 * then, see {@link ReminderNotes}: a view knows no other time than that of events.
 */
public final class ReminderProjection implements Projection {
  static final Index<ReminderDocument> BY_WAKE =
      new Index<>(
          "by_wake",
          List.of(Field.number("wake", ReminderDocument::wake)),
          List.of(
              Field.number("since", ReminderDocument::since),
              Field.number("changed", ReminderDocument::changed)),
          false);

  private static final Index<ReminderDocument> OF_COLLECTION =
      new Index<>(
          "of_collection",
          List.of(Field.text("collection", ReminderDocument::collection)),
          List.of(),
          false);
  private static final Index<ReminderDocument> OF_OWNER =
      new Index<>(
          "of_owner", List.of(Field.text("owner", ReminderDocument::owner)), List.of(), false);

  static final Kind<ReminderDocument> KIND =
      new Kind<>("reminders", ReminderDocument.class, List.of(BY_WAKE, OF_COLLECTION, OF_OWNER));

  private static final ViewSchema SCHEMA = new ViewSchema("reminder", 1, List.of(KIND));
  private static final Logger LOG = LoggerFactory.getLogger(ReminderProjection.class);
  private static final Set<String> KINDS = Set.of("VEVENT", "VTODO");

  /** A reminder that falls due while its event is stored again is not lost. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  @Override
  public ViewSchema schema() {
    return SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("calendar", "identity");
  }

  @Override
  public boolean isAwaited() {
    return false;
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    switch (event.payload()) {
      case CalendarObjectPut put -> {
        String id = CollectionKinds.idOf(put.calendar(), put.name());
        wake(event, put)
            .ifPresentOrElse(there -> changes.put(KIND, id, there), () -> drop(id, changes));
      }
      case CalendarObjectDeleted deleted ->
          drop(CollectionKinds.idOf(deleted.calendar(), deleted.name()), changes);
      case CalendarRestored restored -> restore(event, restored.calendar(), changes);
      case CalendarFrozen frozen ->
          changes.removeAll(KIND, Scan.of(OF_COLLECTION, frozen.calendar()));
      case AccountErased erased -> changes.removeAll(KIND, Scan.of(OF_OWNER, erased.account()));
      default -> {}
    }
  }

  private static void drop(String id, Changes changes) {
    if (changes.get(KIND, id).isPresent()) {
      changes.remove(KIND, id);
    }
  }

  /** What was due while the calendar was not there is left out. */
  private static void restore(EventEnvelope event, String calendar, Changes changes) {
    long now = event.time().getEpochSecond();
    for (String id : changes.ids(KIND, Scan.of(OF_COLLECTION, calendar))) {
      changes
          .get(KIND, id)
          .ifPresent(there -> changes.put(KIND, id, there.value().from(event.position(), now)));
    }
  }

  private static Optional<ReminderDocument> wake(EventEnvelope event, CalendarObjectPut put) {
    if (!KINDS.contains(put.component()) || !put.text().contains("VALARM")) {
      return Optional.empty();
    }
    Instant since = event.time().minus(MARGIN);
    try {
      var calendar = ICalendars.parse(put.text().getBytes(StandardCharsets.UTF_8));
      return AlarmTimes.earliest(calendar, since)
          .map(first ->
              new ReminderDocument(
                  put.calendar(),
                  put.name(),
                  put.owner(),
                  event.position(),
                  since.getEpochSecond(),
                  first.getEpochSecond()));
    } catch (RuntimeException e) {
      LOG.warn("Nobody is reminded of the object put at {}: {}", event.position(), e.toString());
      return Optional.empty();
    }
  }
}
