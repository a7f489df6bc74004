package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;

/**
 * Asks, before the bytes of a file come in, for whom they are to be kept; records nothing. Answers
 * with the {@link org.chalet.kernel.value.AccountId} of the calendar's owner, and refuses whoever
 * may not attach files there.
 */
public record PrepareAttachment(CalendarId calendar) implements Command {}
