package org.chalet.scheduling.itip;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** What organizers and attendees may change in their copies (RFC 6638, 3.2.4). */
public final class ChangeRules {
  /** The organizer's word; clients rewrite DESCRIPTION and the like when they store an answer. */
  private static final Set<String> ORGANIZERS =
      Set.of("SUMMARY", "LOCATION", "STATUS", "DTSTART", "RRULE", "RDATE", "RECURRENCE-ID");

  private static final Set<String> ENDS = Set.of("DTEND", "DUE", "DURATION");

  private ChangeRules() {}

  /** Refuses DIFFERENT_ORGANIZERS. */
  public static void verify(Meeting meeting) {
    Set<CalendarAddress> organizers = new HashSet<>();
    for (Component part : meeting.parts().values()) {
      Participants.organizer(part).ifPresent(organizers::add);
    }
    if (organizers.size() > 1) {
      throw new Rejected(
          ErrorCode.DIFFERENT_ORGANIZERS, "all instances of a meeting have the same organizer");
    }
  }

  /** Refuses ORGANIZER_CHANGE_NOT_ALLOWED where somebody else is to organize from now on. */
  public static void verifyOrganizer(Meeting former, Meeting now) {
    if (now.organizer().isPresent() && !former.organizer().equals(now.organizer())) {
      throw new Rejected(
          ErrorCode.ORGANIZER_CHANGE_NOT_ALLOWED, "the organizer of a meeting stays the same");
    }
  }

  /** Refuses ATTENDEE_CHANGE_NOT_ALLOWED what only the organizer can change. */
  public static void verifyAttendee(
      @Nullable Meeting former, Meeting now, Set<CalendarAddress> self) {
    if (former == null) {
      return;
    }
    require(former.organizer().equals(now.organizer()), "the organizer");
    require(former.master().isPresent() == now.master().isPresent(), "the series");
    now.parts()
        .forEach((key, part) -> {
          Component before = before(former, key, part).orElse(null);
          require(before != null, "which instances there are");
          if (before != null) {
            verify(former, before, now, part, self);
          }
        });
    former
        .overrides()
        .forEach((key, part) ->
            require(
                now.overrides().containsKey(key)
                    || now.excluded().containsKey(key)
                    || !isChanged(former, key, part, self),
                "which instances there are"));
    require(now.excluded().keySet().containsAll(former.excluded().keySet()), "what was called off");
  }

  private static Optional<Component> before(Meeting former, String key, Component part) {
    return key.isEmpty()
        ? former.master()
        : part.property("RECURRENCE-ID").flatMap(id -> former.instance(key, id));
  }

  private static boolean isChanged(
      Meeting former, String key, Component part, Set<CalendarAddress> self) {
    return part.property("RECURRENCE-ID")
        .flatMap(former::planned)
        .map(plan -> !said(former, plan, self).equals(said(former, part, self)))
        .orElse(true);
  }

  private static void verify(
      Meeting former, Component before, Meeting now, Component after, Set<CalendarAddress> self) {
    List<String> then = said(former, before, self);
    List<String> today = said(now, after, self);
    today.removeAll(sent(before, after, self));
    if (!then.equals(today)) {
      today.removeAll(then);
      require(false, today.isEmpty() ? "the meeting" : today.getFirst().split("[ =]", 2)[0]);
    }
  }

  /** Attendees may send somebody else, and put whom they send on the list. */
  private static List<String> sent(Component before, Component after, Set<CalendarAddress> self) {
    Property me = Participants.attendee(after, self).orElse(null);
    if (me == null) {
      return List.of();
    }
    Set<CalendarAddress> known = Participants.attendees(before);
    return Delegation.delegates(me).stream()
        .filter(delegate -> !known.contains(delegate))
        .filter(delegate ->
            Participants.attendee(after, delegate)
                .filter(one -> Delegation.isFrom(one, me))
                .isPresent())
        .map(delegate -> "ATTENDEE " + delegate)
        .toList();
  }

  private static List<String> said(Meeting meeting, Component part, Set<CalendarAddress> self) {
    List<String> said = new ArrayList<>();
    for (Property property : part.properties()) {
      if (property.name().equals("DTSTART") || property.name().equals("RECURRENCE-ID")) {
        said.add(property.name() + '=' + meeting.key(property).orElse(property.value()));
      } else if (ENDS.contains(property.name())) {
        said.add("DTEND=" + Span.end(meeting, part));
      } else if (property.name().equals(Participants.ATTENDEE)) {
        CalendarAddress who = Participants.address(property);
        said.add(self.contains(who) ? "ATTENDEE self" : "ATTENDEE " + who);
      } else if (ORGANIZERS.contains(property.name()) && !property.value().isBlank()) {
        said.add(property.name() + '=' + property.text().strip());
      }
    }
    said.sort(null);
    return said;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new Rejected(
          ErrorCode.ATTENDEE_CHANGE_NOT_ALLOWED, "only the organizer changes " + what);
    }
  }
}
