package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;

/** The sender wants to have the calendar that is shared with them. */
public record AcceptCalendarShare(CalendarId calendar) implements Command {}
