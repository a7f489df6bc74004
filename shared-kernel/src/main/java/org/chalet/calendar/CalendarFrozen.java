package org.chalet.calendar;

import org.chalet.kernel.message.EventName;

/** Nobody writes into the calendar any more: it is on its way to another owner. */
@EventName("calendar.frozen")
public record CalendarFrozen(String calendar, String owner) implements CalendarEvent {}
