package org.chalet.icalendar;

import java.util.List;

/** iCalendar text in and out (RFC 5545). */
public final class ICalendars {
  private ICalendars() {}

  /** One VCALENDAR; refuses with INVALID_CALENDAR_DATA and the number of the line. */
  public static Component parse(byte[] bytes) {
    throw new UnsupportedOperationException();
  }

  /** Folded at 75 octets, CRLF. For generated output, never for what a client stored. */
  public static byte[] write(Component component) {
    throw new UnsupportedOperationException();
  }

  /**
   * One calendar object resource per UID of a calendar file, each with the VTIMEZONEs that it uses
   * and without METHOD; components without a UID get one that depends on their content alone.
   */
  public static List<byte[]> split(byte[] file) {
    throw new UnsupportedOperationException();
  }
}
