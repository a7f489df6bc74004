package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;

/**
 * Stores what a version of a calendar object said again; answers with {@link ObjectStored}.
 *
 * @param version sequence in the object's history, from 0
 * @param tells whether others in a meeting hear of it as of any change; nobody does otherwise
 */
public record RestoreCalendarObjectVersion(
    CalendarId calendar, ResourceName name, long version, Precondition precondition, boolean tells)
    implements Command {}
