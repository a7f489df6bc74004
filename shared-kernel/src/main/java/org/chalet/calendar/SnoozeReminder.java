package org.chalet.calendar;

import java.time.Instant;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;

/**
 * Puts a reminder off: it was seen, and rings again then (RFC 9074, 7). Answers with {@link
 * ObjectStored}.
 *
 * @param alarm its key, see {@link org.chalet.icalendar.AlarmKeys}
 * @param instance the one of a series that it is about, by its original start; or null
 * @param uid of the alarm that rings then
 */
public record SnoozeReminder(
    CalendarId calendar,
    ResourceName name,
    String alarm,
    @Nullable String instance,
    Instant until,
    String uid)
    implements Command {}
