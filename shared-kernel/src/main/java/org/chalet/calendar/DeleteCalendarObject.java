package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;

/** Deletes a calendar object. */
public record DeleteCalendarObject(
    CalendarId calendar, ResourceName name, Precondition precondition) implements Command {}
