package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;

/** The sender does not want to have the calendar that is shared with them, or not any more. */
public record DeclineCalendarShare(CalendarId calendar) implements Command {}
