package org.chalet.icalendar.entry;

import org.jspecify.annotations.Nullable;

/**
 * A reminder.
 *
 * @param type {@code popup}, {@code mail}, {@code webhook:} and the id of one, or the action of an
 *     alarm that some program made
 * @param offset {@code -PT15M}: how long before the start; {@code PT0S} is the start itself
 * @param from {@code start}, or {@code end}; {@code start} if absent
 * @param at a moment in UTC, {@code 2026-05-01T08:00:00Z}, instead of an offset
 */
public record Reminder(
    String type, @Nullable String offset, @Nullable String from, @Nullable String at) {}
