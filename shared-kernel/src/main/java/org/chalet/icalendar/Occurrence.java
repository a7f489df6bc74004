package org.chalet.icalendar;

import java.time.Instant;
import java.util.Optional;

/**
 * One instance of a component.
 *
 * @param component the master, or the override that holds for this instance
 * @param recurrenceId for an instance of a recurrence set, its original start: {@code yyyyMMdd}
 *     when all-day, local time when floating, else UTC
 * @param end exclusive; equal to {@code start} where the component says no end
 */
public record Occurrence(
    Component component,
    Optional<String> recurrenceId,
    Instant start,
    Instant end,
    boolean allDay) {}
