package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;

/**
 * Deletes a calendar object.
 *
 * @param reply whether the organizer of a meeting is told that its attendee does not come ({@code
 *     Schedule-Reply}, RFC 6638, 8.1)
 */
public record DeleteCalendarObject(
    CalendarId calendar, ResourceName name, Precondition precondition, boolean reply)
    implements Command {
  public DeleteCalendarObject(CalendarId calendar, ResourceName name, Precondition precondition) {
    this(calendar, name, precondition, true);
  }
}
