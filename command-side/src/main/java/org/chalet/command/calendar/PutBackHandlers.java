package org.chalet.command.calendar;

import java.util.Comparator;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.PutBackCalendarObjects;
import org.chalet.command.Aggregates;
import org.chalet.command.StateReader;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.PutBack;

/** Makes calendar objects again what they were. */
public final class PutBackHandlers {
  private final Aggregates<CalendarObject> objects;
  private final OpenCalendars collections;
  private final Scheduling scheduling;
  private final StateReader states;

  PutBackHandlers(
      Aggregates<CalendarObject> objects,
      OpenCalendars collections,
      Scheduling scheduling,
      StateReader states) {
    this.objects = objects;
    this.collections = collections;
    this.scheduling = scheduling;
    this.states = states;
  }

  @CommandHandler
  void handle(PutBackCalendarObjects command, @MetaDataValue("trail") Trail trail) {
    CalendarState unused =
        collections.writable(command.calendar(), PutBackCalendarObjects.class, trail);
    // In the order of all who lock several.
    command.objects().stream()
        .sorted(Comparator.comparing(wanted -> stream(command.calendar(), wanted)))
        .forEach(wanted -> putBack(stream(command.calendar(), wanted), wanted));
  }

  private static String stream(CalendarId calendar, PutBack wanted) {
    return ObjectId.ofCalendarObject(calendar, wanted.name().raw());
  }

  private void putBack(String stream, PutBack wanted) {
    Optional<CalendarObjectPut> before = before(stream, wanted);
    if (isDue(stream, wanted, before)) {
      objects.tell(stream, object -> object.putBack(before, scheduling));
    }
  }

  /** What happened since it was looked at is nobody's to overwrite, unless it came to the same. */
  private boolean isDue(String stream, PutBack wanted, Optional<CalendarObjectPut> before) {
    if (objects.version(stream) == wanted.seen()) {
      return true;
    }
    if (objects.ask(stream, object -> object.isAs(before))) {
      return false;
    }
    throw new Rejected(ErrorCode.UNDO_CONFLICTS, "it was changed meanwhile");
  }

  private Optional<CalendarObjectPut> before(String stream, PutBack wanted) {
    if (wanted.to() == PutBack.NOTHING) {
      return Optional.empty();
    }
    return Optional.of(
        states
            .at(stream, wanted.to())
            .filter(CalendarObjectPut.class::isInstance)
            .map(CalendarObjectPut.class::cast)
            .orElseThrow(() -> new Rejected(ErrorCode.NOT_UNDOABLE, "what it was cannot be read")));
  }
}
