package org.chalet.scheduling.itip;

import java.util.Optional;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.jspecify.annotations.Nullable;

/**
 * What the server adds to an organizer's copy when its client did not: a new SEQUENCE and open
 * answers where it takes place at another time (RFC 5546, 2.1.4; RFC 6638, 3.2.8), and the answers
 * that arrived while the client looked at an older copy (RFC 6638, 3.2.10).
 */
public final class OrganizerCorrections {
  private final @Nullable Meeting former;
  private final Meeting now;
  private final Set<CalendarAddress> self;
  private final boolean mergeAnswers;

  private OrganizerCorrections(
      @Nullable Meeting former, Meeting now, Set<CalendarAddress> self, boolean mergeAnswers) {
    this.former = former;
    this.now = now;
    this.self = self;
    this.mergeAnswers = mergeAnswers;
  }

  /**
   * The very same meeting where nothing is to be corrected.
   *
   * @param mergeAnswers whether the client may not know the latest answers: it does not say which
   *     version it changed, or relies on the Schedule-Tag
   */
  public static Meeting apply(
      @Nullable Meeting former, Meeting now, Set<CalendarAddress> self, boolean mergeAnswers) {
    return now.map(new OrganizerCorrections(former, now, self, mergeAnswers)::corrected);
  }

  private Component corrected(String key, Component part) {
    Component sent =
        Participants.mapAttendees(part, one -> one.withoutParameter("SCHEDULE-FORCE-SEND"));
    Optional<Component> before = before(key, sent);
    if (former == null || before.isEmpty()) {
      return sent;
    }
    if (Significance.moved(former, before.get(), now, sent)) {
      return asked(bumped(sent, Participants.sequence(before.get())));
    }
    return mergeAnswers ? answered(sent, before.get()) : sent;
  }

  private Optional<Component> before(String key, Component part) {
    if (former == null) {
      return Optional.empty();
    }
    return key.isEmpty()
        ? former.master()
        : part.property("RECURRENCE-ID").flatMap(id -> former.instance(key, id));
  }

  private static Component bumped(Component part, long before) {
    return Participants.sequence(part) > before
        ? part
        : Participants.with(part, Property.of("SEQUENCE", Long.toString(before + 1)));
  }

  private Component asked(Component part) {
    return Participants.mapAttendees(
        part,
        one ->
            self.contains(Participants.address(one))
                ? one
                : one.withParameter(Participants.PARTSTAT, Participants.NEEDS_ACTION)
                    .withParameter("RSVP", "TRUE")
                    .withoutParameter(Internal.REPLIED));
  }

  private Component answered(Component part, Component before) {
    return Participants.mapAttendees(
        part,
        one ->
            Participants.attendee(before, Participants.address(one))
                .filter(known -> !self.contains(Participants.address(known)))
                .filter(known -> !Participants.answer(known).equals(Participants.answer(one)))
                .filter(known -> isNews(one, known))
                .map(known -> withAnswerOf(one, known))
                .orElse(one));
  }

  /** Whoever has seen the answer, and says something else, means it. */
  private static boolean isNews(Property sent, Property known) {
    Optional<String> replied = known.parameter(Internal.REPLIED);
    return replied.isPresent() && !replied.equals(sent.parameter(Internal.REPLIED));
  }

  private static Property withAnswerOf(Property attendee, Property known) {
    Property answered = attendee.withParameter(Participants.PARTSTAT, Participants.answer(known));
    return known
        .parameter(Internal.REPLIED)
        .map(when -> answered.withParameter(Internal.REPLIED, when))
        .orElse(answered);
  }
}
