package org.chalet.calendar;

import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.CollectionProperties;

/** The calendar's properties are these from now on, all of them. */
@EventName("calendar.properties-changed")
public record CalendarPropertiesChanged(
    String calendar, String owner, CollectionProperties properties) implements CalendarEvent {}
