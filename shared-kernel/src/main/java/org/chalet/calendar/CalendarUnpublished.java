package org.chalet.calendar;

import org.chalet.kernel.message.EventName;

/** No link leads to the calendar any more. */
@EventName("calendar.unpublished")
public record CalendarUnpublished(String calendar, String owner) implements CalendarEvent {}
