package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ResourceName;

/**
 * Stores a copy under a UID of its own, without the people who are invited: they are not invited
 * twice. Answers with {@link ObjectStored}.
 */
public record CopyCalendarObject(
    CalendarId calendar, ResourceName name, CalendarId to, ResourceName newName, String uid)
    implements Command {}
