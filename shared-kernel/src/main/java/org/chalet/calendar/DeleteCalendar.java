package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;

/**
 * Deletes the calendar with all in it; history keeps both. Meetings in it that its owner organizes
 * are called off.
 *
 * @param reply whether organizers of other meetings are told that its owner does not come ({@code
 *     Schedule-Reply}, RFC 6638, 8.1)
 */
public record DeleteCalendar(CalendarId calendar, boolean reply) implements Command {
  public DeleteCalendar(CalendarId calendar) {
    this(calendar, true);
  }
}
