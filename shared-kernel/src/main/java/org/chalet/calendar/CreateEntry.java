package org.chalet.calendar;

import org.chalet.icalendar.entry.EntryDetails;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ResourceName;

/**
 * Makes an event or a task out of what somebody says of it; answers with {@link ObjectStored}.
 *
 * @param kind {@code VEVENT} or {@code VTODO}
 */
public record CreateEntry(
    CalendarId calendar, ResourceName name, String uid, String kind, EntryDetails details)
    implements Command {}
