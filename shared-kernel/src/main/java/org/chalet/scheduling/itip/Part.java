package org.chalet.scheduling.itip;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the owner of a copy is in the meeting (RFC 6638, 3.1). */
public enum Part {
  ORGANIZER,
  ATTENDEE,
  /** The copy is nobody's business: no scheduling object resource. */
  NONE;

  public static Part of(@Nullable Meeting meeting, Set<CalendarAddress> self) {
    if (meeting == null || meeting.organizer().isEmpty()) {
      return NONE;
    }
    boolean organizes = self.contains(meeting.organizer().get());
    Set<CalendarAddress> attendees = meeting.attendees();
    if (organizes) {
      return attendees.isEmpty() ? NONE : ORGANIZER;
    }
    return attendees.stream().anyMatch(self::contains) ? ATTENDEE : NONE;
  }
}
