package org.chalet.icalendar;

import org.chalet.contentline.Limits;

/**
 * A calendar object resource (RFC 4791 4.1): one UID and one kind of component.
 *
 * @param componentName VEVENT, VTODO, VJOURNAL or VFREEBUSY
 */
public record CalendarObject(String uid, String componentName, Component calendar, TimeSpan span) {
  /**
   * Refuses with INVALID_CALENDAR_DATA, INVALID_CALENDAR_OBJECT, UNSUPPORTED_COMPONENT or
   * CALENDAR_OBJECT_TOO_LARGE.
   */
  public static CalendarObject of(byte[] bytes, Limits limits) {
    throw new UnsupportedOperationException();
  }
}
