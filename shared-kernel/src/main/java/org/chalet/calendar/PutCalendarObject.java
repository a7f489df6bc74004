package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;

/** Creates or replaces a calendar object; answers with {@link ObjectStored}. */
public record PutCalendarObject(
    CalendarId calendar, ResourceName name, byte[] text, Precondition precondition)
    implements Command {}
