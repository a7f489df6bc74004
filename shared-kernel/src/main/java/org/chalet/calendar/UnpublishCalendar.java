package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;

/** Ends the link of a published calendar. */
public record UnpublishCalendar(CalendarId calendar) implements Command {}
