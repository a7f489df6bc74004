package org.chalet.command.calendar;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.chalet.calendar.CalendarLimits;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.ObjectsImported;
import org.chalet.command.collection.PreconditionHolds;
import org.chalet.eventformat.Erased;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.SameEntries;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ETags;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.scheduling.itip.Intake;
import org.chalet.scheduling.itip.Meeting;
import org.jspecify.annotations.Nullable;

/** What is stored under one name of a calendar; after a deletion the stream goes on. */
public final class CalendarObject {
  @AggregateIdentifier private String id = "";
  private boolean used;
  private @Nullable CalendarObjectPut stored;

  CalendarObject() {}

  /** A fresh one, nothing stored yet. */
  public CalendarObject(String id) {
    this.id = id;
  }

  /** Stores the text of {@code wanted}, unless it is there already. */
  ObjectStored put(
      CalendarObjectPut wanted,
      org.chalet.icalendar.CalendarObject sent,
      Precondition precondition,
      Scheduling scheduling) {
    CalendarObjectPut now = stored;
    verify(precondition);
    if (now != null && now.text().equals(wanted.text())) {
      return new ObjectStored(etag(now), false, true, now.scheduleTag());
    }
    Scheduling.Former former = scheduling.former(id, now, wanted);
    Scheduling.Plan plan = scheduling.put(wanted.owner(), former, sent, precondition);
    boolean held = now != null && scheduling.isMeeting(id, now);
    CalendarObjectPut next = Succession.of(now, wanted, plan, held, former.displaced());
    if (now == null || !now.text().equals(next.text())) {
      apply(next);
      scheduling.occupy(now, next);
    }
    scheduling.send(plan, next.owner(), next.calendar(), next.name());
    return new ObjectStored(etag(next), now == null, plan.text() == null, next.scheduleTag());
  }

  /** Whether something of another UID is stored. */
  boolean isThereBeside(String uid) {
    return stored != null && !stored.uid().equals(uid);
  }

  /**
   * Takes in what a file says, and tells nobody. Neither a meeting nor what says the same changes.
   *
   * @param replace whether anything else does
   */
  ObjectsImported bring(
      CalendarObjectPut wanted, Component sent, boolean replace, Scheduling scheduling) {
    CalendarObjectPut now = stored;
    if (now == null) {
      apply(wanted);
      return new ObjectsImported(1, 0, 0, 0);
    }
    if (!now.component().equals(wanted.component())) {
      throw new Rejected(
          ErrorCode.CALENDAR_UID_TAKEN, "something of another kind has this UID in the calendar");
    }
    if (SameEntries.are(parsed(now), sent)) {
      return new ObjectsImported(0, 0, 1, 0);
    }
    if (!replace || scheduling.isMeeting(id, now)) {
      return new ObjectsImported(0, 0, 0, 1);
    }
    apply(Succession.withText(now, wanted.text(), null, false));
    return new ObjectsImported(0, 1, 0, 0);
  }

  /** By how many bytes a text is longer than what is there. */
  long growth(byte[] text) {
    return text.length
        - (stored == null ? 0L : stored.text().getBytes(StandardCharsets.UTF_8).length);
  }

  /** Refuses files that the object may not hold or refer to; see {@link AttachmentRules}. */
  void verifyAttachments(org.chalet.icalendar.CalendarObject sent, Predicate<String> readable) {
    AttachmentRules.verify(stored == null ? null : stored.text(), sent.calendar(), readable);
  }

  /** Stores what the change makes of the text that is there. */
  ObjectStored edit(
      Precondition precondition, UnaryOperator<Component> change, Scheduling scheduling) {
    CalendarObjectPut now = there();
    verify(precondition);
    if (scheduling.isMeeting(id, now)) {
      scheduling.verifyOrganizes(now.owner(), now.text());
    }
    return rewrite(change.apply(parsed(now)), growth -> {}, scheduling);
  }

  /** What is there, for whoever makes another text out of it. */
  Component read(Precondition precondition) {
    CalendarObjectPut now = there();
    verify(precondition);
    return parsed(now);
  }

  /**
   * Stores another text in place of the one that is there.
   *
   * @param room gets by how many bytes it is longer
   */
  ObjectStored rewrite(Component text, LongConsumer room, Scheduling scheduling) {
    CalendarObjectPut now = there();
    if (text.equals(parsed(now))) {
      return new ObjectStored(etag(now), false, true, now.scheduleTag());
    }
    byte[] changed = ICalendars.write(text);
    var edited = org.chalet.icalendar.CalendarObject.of(changed, CalendarLimits.OBJECT);
    room.accept(growth(changed));
    CalendarObjectPut wanted =
        Succession.withText(
            now, new String(changed, StandardCharsets.UTF_8), now.scheduleTag(), false);
    return put(wanted, edited, Precondition.NONE, scheduling);
  }

  private static Component parsed(CalendarObjectPut put) {
    return ICalendars.parse(put.text().getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves its place for another; nobody hears of it. */
  CalendarObjectPut leave(Scheduling scheduling) {
    CalendarObjectPut now = there();
    boolean scheduled = scheduling.isMeeting(id, now);
    apply(new CalendarObjectDeleted(now.calendar(), now.owner(), now.name(), now.uid(), scheduled));
    scheduling.occupy(now, null);
    return scheduled ? now : Succession.plain(now);
  }

  /** Takes in an object that has left another place; whether one was deleted for it. */
  boolean arrive(CalendarObjectPut moved, boolean overwrite, Scheduling scheduling) {
    boolean taken = stored != null;
    if (taken) {
      if (!overwrite) {
        throw new Rejected(ErrorCode.PRECONDITION_FAILED, "something is there already");
      }
      CalendarId calendar = new CalendarId(moved.calendar());
      ResourceName name = new ResourceName(moved.name());
      decide(
          new DeleteCalendarObject(calendar, name, Precondition.NONE), moved.owner(), scheduling);
    }
    apply(moved);
    scheduling.occupy(null, moved);
    return taken;
  }

  /** The first of its stream: an object that comes from elsewhere; nothing where there is one. */
  public void begin(CalendarObjectPut copied) {
    if (!used) {
      apply(copied);
    }
  }

  /** Stores what was deleted last again; nobody is told of it. */
  ObjectStored restore(Optional<CalendarObjectPut> deleted, Scheduling scheduling) {
    if (stored != null) {
      throw new Rejected(ErrorCode.NAME_TAKEN, "there is something by this name");
    }
    CalendarObjectPut last =
        deleted.orElseThrow(
            () -> new Rejected(ErrorCode.UNKNOWN_OBJECT, "nothing by this name was deleted"));
    CalendarObjectPut again = Succession.again(last);
    apply(again);
    scheduling.occupy(null, again);
    return new ObjectStored(etag(last), true, true, last.scheduleTag());
  }

  /** Whether exactly that is stored. */
  boolean says(String text) {
    return stored != null && stored.text().equals(text);
  }

  boolean isThere() {
    return stored != null;
  }

  /**
   * Stores what was there before again; nobody is told of it. A copy of a meeting that somebody
   * else organizes says what that one says, and is refused.
   */
  ObjectStored bringBack(
      CalendarObjectPut former, Precondition precondition, Scheduling scheduling) {
    CalendarObjectPut now = stored;
    verify(precondition);
    if (now != null && now.text().equals(former.text())) {
      return new ObjectStored(etag(now), false, true, now.scheduleTag());
    }
    boolean held = now != null && scheduling.isMeeting(id, now);
    if (now != null && held) {
      scheduling.verifyOrganizes(now.owner(), now.text());
    }
    CalendarObjectPut again =
        now == null ? Succession.again(former) : Succession.back(now, former, held);
    apply(again);
    scheduling.occupy(now, again);
    return new ObjectStored(etag(again), now == null, true, again.scheduleTag());
  }

  /** Goes; nobody is told of it. */
  void withdraw(Precondition precondition, Scheduling scheduling) {
    verify(precondition);
    CalendarObjectPut unused = leave(scheduling);
  }

  /** Becomes what it was, and nobody is told; empty where it was not there. */
  void putBack(Optional<CalendarObjectPut> before, Scheduling scheduling) {
    if (before.isEmpty()) {
      if (stored != null) {
        CalendarObjectPut unused = leave(scheduling);
      }
      return;
    }
    ObjectStored unused = bringBack(before.get(), Precondition.NONE, scheduling);
  }

  /** Whether it is so already. */
  boolean isAs(Optional<CalendarObjectPut> wanted) {
    return Optional.ofNullable(stored)
        .map(CalendarObjectPut::text)
        .equals(wanted.map(CalendarObjectPut::text));
  }

  void decide(DeleteCalendarObject command, String owner, Scheduling scheduling) {
    CalendarObjectPut now = there();
    verify(command.precondition());
    boolean scheduled = scheduling.isMeeting(id, now);
    Scheduling.Plan plan =
        scheduled ? scheduling.delete(owner, now.text(), command.reply()) : Scheduling.Plan.NOTHING;
    String calendar = command.calendar().raw();
    String name = command.name().raw();
    apply(new CalendarObjectDeleted(calendar, owner, name, now.uid(), scheduled));
    scheduling.occupy(now, null);
    scheduling.send(plan, owner, calendar, name);
  }

  /**
   * Takes in what somebody else says of the meeting; the owner's clients see that it changed.
   *
   * @param fresh what begins where nothing is stored; its text does not matter
   * @param keepsTag whether the Schedule-Tag stays, as for an attendee's answer (RFC 6638, 3.2.10)
   */
  public Intake take(
      CalendarObjectPut fresh, boolean keepsTag, Function<@Nullable Meeting, Intake> decision) {
    CalendarObjectPut now = stored;
    Intake intake = decision.apply(now == null ? null : meeting(now));
    Meeting copy = intake.copy();
    if (copy != null) {
      String text = new String(copy.bytes(), StandardCharsets.UTF_8);
      boolean keeps = keepsTag || intake.answersOnly();
      String tag = now != null && keeps ? now.scheduleTag() : tag(text);
      apply(Succession.withText(now == null ? fresh : now, text, tag, now == null));
    }
    return intake;
  }

  /**
   * Notes something on the copy that is nobody's change of the meeting: the Schedule-Tag stays.
   *
   * @param note answers null where there is nothing to be noted
   */
  public void annotate(Function<Meeting, @Nullable Meeting> note) {
    CalendarObjectPut now = stored;
    Meeting noted = now == null ? null : note.apply(meeting(now));
    if (now != null && noted != null) {
      String text = new String(noted.bytes(), StandardCharsets.UTF_8);
      apply(Succession.withText(now, text, now.scheduleTag(), false));
    }
  }

  private CalendarObjectPut there() {
    CalendarObjectPut now = stored;
    if (now == null) {
      throw new Rejected(ErrorCode.UNKNOWN_OBJECT, "there is nothing by this name");
    }
    return now;
  }

  private static Meeting meeting(CalendarObjectPut put) {
    return Meeting.of(parsed(put));
  }

  private void verify(Precondition precondition) {
    CalendarObjectPut now = stored;
    new PreconditionHolds(
            precondition, now == null ? null : etag(now), now == null ? null : now.scheduleTag())
        .verify();
  }

  private static String etag(CalendarObjectPut put) {
    return tag(put.text());
  }

  private static String tag(String text) {
    return ETags.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @EventSourcingHandler
  void evolve(CalendarObjectPut event) {
    id = ObjectId.ofCalendarObject(new CalendarId(event.calendar()), event.name());
    used = true;
    stored = event;
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
