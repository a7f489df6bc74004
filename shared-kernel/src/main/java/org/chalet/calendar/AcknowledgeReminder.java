package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ResourceName;

/**
 * Says that a reminder was seen: it rings on no device any more (RFC 9074, 6). Answers with {@link
 * ObjectStored}.
 *
 * @param alarm its key, see {@link org.chalet.icalendar.AlarmKeys}
 */
public record AcknowledgeReminder(CalendarId calendar, ResourceName name, String alarm)
    implements Command {}
