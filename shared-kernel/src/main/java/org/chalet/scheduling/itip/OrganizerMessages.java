package org.chalet.scheduling.itip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.jspecify.annotations.Nullable;

/** What an organizer's change of a meeting has attendees told (RFC 6638, 3.2.1). */
public final class OrganizerMessages {
  private final @Nullable Meeting former;
  private final @Nullable Meeting now;
  private final Set<CalendarAddress> self;
  private final Instant when;

  private OrganizerMessages(
      @Nullable Meeting former, @Nullable Meeting now, Set<CalendarAddress> self, Instant when) {
    this.former = former;
    this.now = now;
    this.self = self;
    this.when = when;
  }

  /**
   * One or two for each attendee that something changes for, in the order of the invitation.
   *
   * @param former null for a new meeting
   * @param now null for one that was deleted
   * @param self addresses of the organizer, who is told nothing
   */
  public static List<ItipMessage> of(
      @Nullable Meeting former, @Nullable Meeting now, Set<CalendarAddress> self, Instant when) {
    return new OrganizerMessages(former, now, self, when).all();
  }

  private List<ItipMessage> all() {
    Set<CalendarAddress> everybody = new LinkedHashSet<>();
    if (now != null) {
      everybody.addAll(now.attendees());
    }
    if (former != null) {
      everybody.addAll(former.attendees());
    }
    everybody.removeAll(self);
    List<ItipMessage> messages = new ArrayList<>();
    for (CalendarAddress attendee : everybody) {
      if (isServed(attendee)) {
        to(attendee, view(former, attendee), view(now, attendee), messages);
      }
    }
    return messages;
  }

  private static Optional<Meeting> view(@Nullable Meeting meeting, CalendarAddress attendee) {
    return Optional.ofNullable(meeting).flatMap(known -> AttendeeView.of(known, attendee));
  }

  private boolean isServed(CalendarAddress attendee) {
    List<Property> places = places(now, attendee);
    return (places.isEmpty() ? places(former, attendee) : places)
        .stream().allMatch(Participants::isServed);
  }

  private static List<Property> places(@Nullable Meeting meeting, CalendarAddress attendee) {
    return meeting == null
        ? List.of()
        : meeting.parts().values().stream()
            .flatMap(part -> Participants.attendee(part, attendee).stream())
            .toList();
  }

  private void to(
      CalendarAddress attendee,
      Optional<Meeting> before,
      Optional<Meeting> after,
      List<ItipMessage> into) {
    if (after.isEmpty()) {
      before
          .filter(known -> !known.isCancelled())
          .ifPresent(known -> into.add(cancel(attendee, known, known.parts())));
    } else if (before.isEmpty()) {
      if (!after.get().isCancelled()) {
        into.add(request(attendee, after.get()));
      }
    } else {
      changed(attendee, before.get(), after.get(), into);
    }
  }

  private void changed(
      CalendarAddress attendee, Meeting before, Meeting after, List<ItipMessage> into) {
    if (after.isCancelled()) {
      if (!before.isCancelled()) {
        into.add(cancel(attendee, after, after.parts()));
      }
      return;
    }
    CancelledInstances gone = CancelledInstances.between(before, after);
    if (!gone.parts().isEmpty()) {
      into.add(cancel(attendee, after, gone.parts()));
    }
    boolean forced =
        places(now, attendee).stream().anyMatch(p -> Participants.isForced(p, Method.REQUEST));
    if (forced || !Significance.same(gone.remaining(before), gone.remaining(after))) {
      into.add(request(attendee, after));
    }
  }

  private ItipMessage request(CalendarAddress attendee, Meeting view) {
    return new ItipMessage(Method.REQUEST, attendee, Stamp.put(view, when));
  }

  private ItipMessage cancel(CalendarAddress attendee, Meeting of, Map<String, Component> parts) {
    Map<String, Component> cancelled = new LinkedHashMap<>();
    boolean whole = parts.containsKey("");
    parts.forEach((key, part) -> {
      if (!whole || key.isEmpty()) {
        cancelled.put(key, Cancellation.of(part, attendee, when));
      }
    });
    Component series = cancelled.remove("");
    return new ItipMessage(Method.CANCEL, attendee, of.with(series, cancelled));
  }
}
