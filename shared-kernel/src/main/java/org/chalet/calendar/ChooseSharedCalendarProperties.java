package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;

/**
 * Shows the calendar of somebody else to the sender, and to nobody else, under these properties.
 */
public record ChooseSharedCalendarProperties(CalendarId calendar, CollectionProperties properties)
    implements Command {}
