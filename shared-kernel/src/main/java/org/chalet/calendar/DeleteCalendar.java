package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;

/** Deletes the calendar with all in it; history keeps both. */
public record DeleteCalendar(CalendarId calendar) implements Command {}
