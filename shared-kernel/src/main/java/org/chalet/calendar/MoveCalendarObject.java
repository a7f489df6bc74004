package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;

/**
 * Moves a calendar object, within its calendar or to another one; nobody is told who is invited.
 * Answers whether there was another object in the place.
 *
 * @param overwrite whether that one is deleted
 * @param written the new name as the client percent-encoded it in its URL, where that is not the
 *     usual encoding; or null
 */
public record MoveCalendarObject(
    CalendarId calendar,
    ResourceName name,
    CalendarId to,
    ResourceName newName,
    boolean overwrite,
    @Nullable String written)
    implements Command {}
