package org.chalet.command.calendar;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.nio.charset.StandardCharsets;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.ObjectStored;
import org.chalet.command.collection.PreconditionHolds;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ETags;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.Precondition;
import org.jspecify.annotations.Nullable;

/** What is stored under one name of a calendar; after a deletion the stream goes on. */
public final class CalendarObject {
  private record Stored(String uid, String text) {
    String etag() {
      return ETags.of(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @AggregateIdentifier private String id = "";
  private boolean used;
  private @Nullable Stored stored;

  CalendarObject() {}

  /** A fresh one, nothing stored yet. */
  public CalendarObject(String id) {
    this.id = id;
  }

  /** Stores the text of {@code wanted}, unless it is there already. */
  ObjectStored put(CalendarObjectPut wanted, Precondition precondition) {
    Stored now = stored;
    new PreconditionHolds(precondition, now == null ? null : now.etag()).verify();
    if (now == null || !now.text().equals(wanted.text())) {
      apply(now == null || now.uid().equals(wanted.uid()) ? wanted : replacing(now, wanted));
    }
    return new ObjectStored(new Stored(wanted.uid(), wanted.text()).etag(), now == null);
  }

  /** The first of its stream: an object that comes from elsewhere; nothing where there is one. */
  public void begin(CalendarObjectPut copied) {
    if (!used) {
      apply(copied);
    }
  }

  void decide(DeleteCalendarObject command, String owner) {
    if (stored == null) {
      throw new Rejected(ErrorCode.UNKNOWN_OBJECT, "there is nothing by this name");
    }
    new PreconditionHolds(command.precondition(), stored.etag()).verify();
    apply(
        new CalendarObjectDeleted(
            command.calendar().raw(), owner, command.name().raw(), stored.uid()));
  }

  private static CalendarObjectPut replacing(Stored former, CalendarObjectPut wanted) {
    return new CalendarObjectPut(
        wanted.calendar(),
        wanted.owner(),
        wanted.name(),
        wanted.uid(),
        wanted.component(),
        wanted.text(),
        former.uid(),
        wanted.written());
  }

  @EventSourcingHandler
  void evolve(CalendarObjectPut event) {
    id = ObjectId.ofCalendarObject(new CalendarId(event.calendar()), event.name());
    used = true;
    stored = new Stored(event.uid(), event.text());
  }

  @EventSourcingHandler
  void evolve(CalendarObjectDeleted event) {
    id = ObjectId.ofCalendarObject(new CalendarId(event.calendar()), event.name());
    used = true;
    stored = null;
  }

  @EventSourcingHandler
  void evolve(Erased event) {
    used = true;
    stored = null;
  }
}
