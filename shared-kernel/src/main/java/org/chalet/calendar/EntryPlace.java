package org.chalet.calendar;

import org.chalet.icalendar.EditScope;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;

/**
 * What of a calendar somebody edits.
 *
 * @param kind {@code VEVENT} or {@code VTODO}; what is of another kind is not there
 * @param instance one of a series by its original start: {@code 20260501} when all-day, local time
 *     when floating, else UTC; null for what does not recur, or the whole series
 */
public record EntryPlace(
    CalendarId calendar,
    ResourceName name,
    String kind,
    EditScope scope,
    @Nullable String instance,
    Precondition precondition) {}
