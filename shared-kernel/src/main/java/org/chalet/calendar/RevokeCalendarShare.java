package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.sharing.Grantee;

/** Takes a share of the calendar back; what other shares give stays. */
public record RevokeCalendarShare(CalendarId calendar, Grantee grantee) implements Command {}
