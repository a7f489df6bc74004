package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;

/** Gives the calendar these properties, all of them, in place of those it has. */
public record ChangeCalendarProperties(CalendarId calendar, CollectionProperties properties)
    implements Command {}
