package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ResourceName;

/**
 * Brings a deleted calendar object back under its name, as it was last, and tells nobody of it;
 * answers with {@link ObjectStored}.
 */
public record RestoreCalendarObject(CalendarId calendar, ResourceName name) implements Command {}
