package org.chalet.scheduling.itip;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change of somebody's copy comes to (RFC 6638, 3.2).
 *
 * @param part what its owner is in the meeting from now on, or was when it is gone
 * @param stored the copy with the server's corrections; null when it is gone
 * @param messages to be sent
 */
public record SchedulingDecision(Part part, @Nullable Meeting stored, List<ItipMessage> messages) {

  /**
   * How the change was asked for.
   *
   * @param self addresses of the copy's owner
   * @param mergeAnswers whether the client may not know the latest answers: it does not say which
   *     version it changed, or relies on the Schedule-Tag
   * @param silent whether nobody is told anything, as of what is over
   * @param reply whether a deletion is to be answered ({@code Schedule-Reply}, RFC 6638, 8.1)
   */
  public record Asked(
      Set<CalendarAddress> self,
      Instant when,
      boolean mergeAnswers,
      boolean silent,
      boolean reply) {}

  /** Refuses what {@link ChangeRules} forbids. */
  public static SchedulingDecision of(
      @Nullable Meeting former, @Nullable Meeting now, Asked asked) {
    SchedulingDecision decision = decide(former, now, asked);
    return asked.silent()
        ? new SchedulingDecision(decision.part, decision.stored, List.of())
        : decision.noted();
  }

  /** What was sent is noted on the copy; later only what did not arrive. */
  private SchedulingDecision noted() {
    Meeting copy = stored;
    if (copy == null || messages.isEmpty()) {
      return this;
    }
    Map<CalendarAddress, String> statuses = new HashMap<>();
    messages.forEach(message -> statuses.put(message.recipient(), Intake.SENT));
    return new SchedulingDecision(part, DeliveryReport.put(copy, statuses), messages);
  }

  private static SchedulingDecision decide(
      @Nullable Meeting former, @Nullable Meeting now, Asked asked) {
    Part before = Part.of(former, asked.self());
    if (former == null && now == null || now == null && before == Part.NONE) {
      return new SchedulingDecision(Part.NONE, now, List.of());
    }
    return now == null
        ? new SchedulingDecision(before, null, gone(before, former, asked))
        : changed(before, former, now, asked);
  }

  private static List<ItipMessage> gone(Part before, @Nullable Meeting former, Asked asked) {
    if (before == Part.ORGANIZER) {
      return OrganizerMessages.of(former, null, asked.self(), asked.when());
    }
    return asked.reply()
        ? AttendeeMessages.of(former, null, asked.self(), asked.when())
        : List.of();
  }

  private static SchedulingDecision changed(
      Part before, @Nullable Meeting former, Meeting now, Asked asked) {
    Part part = Part.of(now, asked.self());
    if (before == Part.NONE && part == Part.NONE) {
      return new SchedulingDecision(Part.NONE, now, List.of());
    }
    ChangeRules.verify(now);
    Meeting known = before == Part.NONE ? null : former;
    if (known != null && before == Part.ATTENDEE) {
      ChangeRules.verifyAttendee(known, now, asked.self());
    } else if (known != null) {
      ChangeRules.verifyOrganizer(known, now);
    }
    if (before == Part.ATTENDEE || part == Part.ATTENDEE) {
      return new SchedulingDecision(
          part, now, AttendeeMessages.of(known, now, asked.self(), asked.when()));
    }
    if (part == Part.NONE) {
      return new SchedulingDecision(part, now, gone(before, known, asked));
    }
    Meeting stored = OrganizerCorrections.apply(known, now, asked.self(), asked.mergeAnswers());
    return new SchedulingDecision(part, stored, messages(known, stored, now, asked));
  }

  /** What forces a message stands in what the client sent, and is not kept. */
  private static List<ItipMessage> messages(
      @Nullable Meeting known, Meeting stored, Meeting sent, Asked asked) {
    Meeting forced = ForcedSends.copy(sent, stored);
    return OrganizerMessages.of(known, forced, asked.self(), asked.when());
  }
}
