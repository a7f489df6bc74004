package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;

/**
 * Gives the calendar the properties that it had in a version.
 *
 * @param version sequence in the calendar's own history, from 0
 */
public record RestoreCalendarSettings(CalendarId calendar, long version) implements Command {}
