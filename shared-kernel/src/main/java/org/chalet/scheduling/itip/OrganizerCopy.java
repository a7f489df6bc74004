package org.chalet.scheduling.itip;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.jspecify.annotations.Nullable;

/** What an attendee's message makes of the organizer's copy (RFC 6638, 4.2; RFC 5546, 3.2.3). */
public final class OrganizerCopy {
  private static final Set<String> ANSWER =
      Set.of(Participants.PARTSTAT, Delegation.TO, Delegation.FROM);

  private final Meeting known;
  private final Map<String, Component> overrides;
  private @Nullable Component series;
  private boolean uninvited;

  private OrganizerCopy(Meeting known) {
    this.known = known;
    this.overrides = new LinkedHashMap<>(known.overrides());
    this.series = known.master().orElse(null);
  }

  /**
   * Takes a reply in. Whoever is not on the list is refused, so a forwarded invitation cannot be
   * answered; an answer to an older version, or one older than the last, changes nothing.
   *
   * @param known the organizer's copy, or null
   * @param sender who answers
   */
  public static Intake take(@Nullable Meeting known, ItipMessage message, CalendarAddress sender) {
    if (known == null || !known.organizer().equals(message.meeting().organizer())) {
      return Intake.refused();
    }
    return switch (message.method()) {
      case REPLY -> new OrganizerCopy(known).reply(message.meeting(), sender);
      case COUNTER, REFRESH ->
          known.attendees().contains(sender) ? Intake.unchanged() : Intake.refused();
      default -> Intake.refused();
    };
  }

  private Intake reply(Meeting message, CalendarAddress sender) {
    message
        .parts()
        .forEach((key, answer) ->
            Participants.attendee(answer, sender).ifPresent(me -> apply(key, answer, me)));
    boolean silent =
        message.parts().values().stream()
            .noneMatch(answer -> Participants.attendee(answer, sender).isPresent());
    Meeting after = known.with(series, overrides);
    if (!after
        .calendar()
        .equals(known.with(known.master().orElse(null), known.overrides()).calendar())) {
      return Intake.stored(after);
    }
    return uninvited || silent ? Intake.refused() : Intake.unchanged();
  }

  private void apply(String key, Component answer, Property me) {
    if (key.isEmpty()) {
      if (series != null) {
        series = answered(series, answer, me);
      } else {
        overrides.replaceAll((instance, part) -> answered(part, answer, me));
      }
      return;
    }
    Optional<Component> target =
        answer.property("RECURRENCE-ID").flatMap(id -> known.instance(key, id));
    if (target.isEmpty()) {
      uninvited = true;
      return;
    }
    Component after = answered(target.get(), answer, me);
    if (!after.equals(target.get())) {
      overrides.put(key, after);
    }
  }

  private Component answered(Component part, Component answer, Property me) {
    Optional<Property> listed = Participants.attendee(part, Participants.address(me));
    if (listed.isEmpty()) {
      uninvited = true;
      return part;
    }
    String stamp = Participants.text(answer, "DTSTAMP");
    boolean stale =
        Participants.sequence(answer) < Participants.sequence(part)
            || listed
                .get()
                .parameter(Internal.REPLIED)
                .filter(s -> s.compareTo(stamp) > 0)
                .isPresent();
    Property answered = stale ? listed.get() : withAnswer(listed.get(), me, stamp);
    Component after =
        Participants.mapAttendees(part, one -> one.equals(listed.get()) ? answered : one);
    return stale ? after : Delegation.listed(after, answered);
  }

  private static Property withAnswer(Property listed, Property me, String stamp) {
    Property answered = listed.withoutParameter("RSVP").withoutParameter(Delegation.TO);
    for (String name : ANSWER) {
      Optional<String> said = me.parameter(name);
      if (said.isPresent()) {
        answered = answered.withParameter(name, said.get());
      }
    }
    return answered.withParameter(Internal.STATUS, "2.0").withParameter(Internal.REPLIED, stamp);
  }
}
