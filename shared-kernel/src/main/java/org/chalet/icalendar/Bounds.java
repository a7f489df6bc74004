package org.chalet.icalendar;

import java.util.List;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** What a calendar object may say of times and people (RFC 4791, 5.2.6, 5.2.7 and 5.2.9). */
public final class Bounds {
  /** The first second that has a date, as {@code min-date-time} names it. */
  public static final String EARLIEST = "00010101T000000Z";

  /** The last one, as {@code max-date-time} names it. */
  public static final String LATEST = "99991231T235959Z";

  /** How many ATTENDEEs one instance may have. */
  public static final int MOST_ATTENDEES = 2_000;

  /** How many instances an object may have that comes to an end (daily for a century and more). */
  public static final int MOST_INSTANCES = 50_000;

  private static final Zones NO_ZONES = new Zones(new Component("VCALENDAR", List.of(), List.of()));
  private static final long FIRST = epoch(EARLIEST);
  private static final long LAST = epoch(LATEST);

  private Bounds() {}

  private static long epoch(String text) {
    return Moment.of(text, "", NO_ZONES).map(time -> time.epoch(Moment.UTC)).orElseThrow();
  }

  /** Refuses DATE_TOO_EARLY or DATE_TOO_LATE what has no date on the clock of UTC. */
  static void verify(Moment time) {
    long at = time.epoch(Moment.UTC);
    if (at < FIRST) {
      throw new Rejected(ErrorCode.DATE_TOO_EARLY, "nothing is before " + EARLIEST);
    }
    if (at > LAST) {
      throw new Rejected(ErrorCode.DATE_TOO_LATE, "nothing is after " + LATEST);
    }
  }

  /** Refuses TOO_MANY_ATTENDEES. */
  static void verifyAttendees(Component part) {
    if (part.properties("ATTENDEE").size() > MOST_ATTENDEES) {
      throw new Rejected(
          ErrorCode.TOO_MANY_ATTENDEES, "at most " + MOST_ATTENDEES + " people attend");
    }
  }

  /** Refuses TOO_MANY_INSTANCES. What never ends is not counted: nobody asks for all of it. */
  static void verifyInstances(Component part, Zones zones) {
    Optional<Moment> start = part.property("DTSTART").flatMap(time -> Moment.of(time, zones));
    if (start.isEmpty() || part.has("RECURRENCE-ID")) {
      return;
    }
    long instances = 0;
    for (Property dates : part.properties("RDATE")) {
      instances += 1 + dates.value().chars().filter(c -> c == ',').count();
    }
    for (RecurrenceRule rule : RecurrenceRule.all(part, "RRULE")) {
      instances += RuleWalks.instances(rule, start.get(), MOST_INSTANCES);
    }
    if (instances > MOST_INSTANCES) {
      throw new Rejected(
          ErrorCode.TOO_MANY_INSTANCES, "at most " + MOST_INSTANCES + " times until it ends");
    }
  }
}
