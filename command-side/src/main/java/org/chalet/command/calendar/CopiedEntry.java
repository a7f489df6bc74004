package org.chalet.command.calendar;

import org.chalet.calendar.CalendarComponents;
import org.chalet.contentline.Escapes;
import org.chalet.icalendar.Component;

/** The text of a copy. */
final class CopiedEntry {
  private CopiedEntry() {}

  /** Under another UID, and without the people who are invited. */
  static Component of(Component calendar, String uid) {
    return calendar.withComponents(
        calendar.components().stream()
            .map(
                part -> CalendarComponents.ENTRIES.contains(part.name()) ? copied(part, uid) : part)
            .toList());
  }

  private static Component copied(Component part, String uid) {
    Component alone = part.without("ORGANIZER", "ATTENDEE", "REQUEST-STATUS");
    return alone.withProperties(
        alone.properties().stream()
            .map(one -> one.name().equals("UID") ? one.withValue(Escapes.escape(uid)) : one)
            .toList());
  }
}
