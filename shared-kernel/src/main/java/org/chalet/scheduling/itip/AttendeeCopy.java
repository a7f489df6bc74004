package org.chalet.scheduling.itip;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.jspecify.annotations.Nullable;

/** What an organizer's message makes of an attendee's copy (RFC 6638, 4.1; RFC 5546, 3.2). */
public final class AttendeeCopy {
  private final @Nullable Meeting known;
  private final Meeting message;
  private final Set<CalendarAddress> self;

  private AttendeeCopy(@Nullable Meeting known, Meeting message, Set<CalendarAddress> self) {
    this.known = known;
    this.message = message;
    this.self = self;
  }

  /**
   * Takes a message in. What is older than the copy changes nothing; what another than the
   * organizer says of a meeting is refused.
   *
   * @param known the copy so far, or null
   */
  public static Intake take(
      @Nullable Meeting known, ItipMessage message, Set<CalendarAddress> self) {
    if (known != null && !known.organizer().equals(message.meeting().organizer())) {
      return Intake.refused();
    }
    AttendeeCopy copy = new AttendeeCopy(known, message.meeting(), self);
    return switch (message.method()) {
      case REQUEST -> copy.request();
      case ADD -> copy.add();
      case CANCEL -> copy.cancel();
      case DECLINECOUNTER -> Intake.unchanged();
      default -> Intake.refused();
    };
  }

  /**
   * Takes in what others have answered, and nothing else. Of another version of the meeting, or
   * where there is no copy, it says nothing.
   */
  public static Intake takeAnswers(
      @Nullable Meeting known, ItipMessage message, Set<CalendarAddress> self) {
    if (known == null || !known.organizer().equals(message.meeting().organizer())) {
      return Intake.unchanged();
    }
    Meeting after = OthersAnswers.in(known, message.meeting(), self);
    return known.calendar().equals(after.calendar()) ? Intake.unchanged() : Intake.answers(after);
  }

  private Intake request() {
    if (message.attendees().stream().noneMatch(self::contains)) {
      return Intake.refused();
    }
    if (known == null) {
      return Intake.stored(message);
    }
    Component series = message.master().orElse(null);
    if (series == null) {
      return instances(known);
    }
    Optional<Component> before = known.master();
    if (before.isPresent() && Stamp.isOlder(series, before.get())) {
      return Intake.unchanged();
    }
    Meeting fresh = message.map(this::own);
    return Significance.sameVersion(known, fresh) ? Intake.answers(fresh) : Intake.stored(fresh);
  }

  /** Instances alone leave the rest of the copy as it is. */
  private Intake instances(Meeting copy) {
    Map<String, Component> overrides = new LinkedHashMap<>(copy.overrides());
    message
        .overrides()
        .forEach((key, part) -> {
          Component before = overrides.get(key);
          if (before == null || !Stamp.isOlder(part, before)) {
            overrides.put(key, own(key, part));
          }
        });
    return changed(copy, copy.with(copy.master().orElse(null), overrides));
  }

  /** RFC 5546, 3.2.4: each part is one more instance. */
  private Intake add() {
    Component series = known == null ? null : known.master().orElse(null);
    if (known == null || series == null) {
      return Intake.refused();
    }
    Map<String, Component> overrides = new LinkedHashMap<>(known.overrides());
    Component wider = series;
    for (Component part : message.parts().values()) {
      Property start = part.property("DTSTART").orElse(null);
      String key = start == null ? null : known.key(start).orElse(null);
      if (start != null && key != null && !overrides.containsKey(key)) {
        wider = AdditionalInstance.in(wider, start);
        overrides.put(key, AdditionalInstance.override(part, start));
      }
    }
    return changed(known, known.with(wider, overrides));
  }

  private Intake cancel() {
    if (known == null) {
      return Intake.unchanged();
    }
    Optional<Component> series = message.master();
    if (series.isPresent()) {
      boolean older = known.master().filter(m -> Stamp.isOlder(series.get(), m)).isPresent();
      return older
          ? Intake.unchanged()
          : changed(known, known.map((key, part) -> calledOff(part, series.get())));
    }
    return changed(known, withoutInstances(known));
  }

  private Meeting withoutInstances(Meeting copy) {
    Map<String, Component> overrides = new LinkedHashMap<>(copy.overrides());
    Component series = copy.master().orElse(null);
    for (var cancelled : message.overrides().entrySet()) {
      Component before = overrides.get(cancelled.getKey());
      if (before != null && Stamp.isOlder(cancelled.getValue(), before)) {
        continue;
      }
      if (series == null) {
        overrides.computeIfPresent(
            cancelled.getKey(), (key, part) -> calledOff(part, cancelled.getValue()));
      } else if (!copy.excluded().containsKey(cancelled.getKey())) {
        overrides.remove(cancelled.getKey());
        series = AdditionalInstance.excluded(series, cancelled.getValue());
      }
    }
    return copy.with(series, overrides);
  }

  private static Component calledOff(Component part, Component cancellation) {
    Component marked = Participants.with(part, Property.of("STATUS", "CANCELLED"));
    for (String name : Set.of("SEQUENCE", "DTSTAMP")) {
      Optional<Property> newer = cancellation.property(name);
      if (newer.isPresent()) {
        marked = Participants.with(marked, newer.get());
      }
    }
    return marked;
  }

  private static Intake changed(Meeting before, Meeting after) {
    return before.calendar().equals(after.calendar()) ? Intake.unchanged() : Intake.stored(after);
  }

  /** What is the attendee's own stays. */
  private Component own(String key, Component part) {
    Component before = known == null ? null : known.parts().get(key);
    Component kept = before == null && known != null ? known.master().orElse(null) : before;
    return kept == null ? part : OwnThings.keep(part, kept, self);
  }
}
