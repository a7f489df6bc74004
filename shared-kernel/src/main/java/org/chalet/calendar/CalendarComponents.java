package org.chalet.calendar;

import java.util.List;

/**
 * Kinds of components that calendars may take (RFC 4791, 5.2.3), in the order in which we say them.
 */
public final class CalendarComponents {
  public static final List<String> KNOWN =
      List.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY");

  /** What a calendar takes when nobody says. */
  public static final List<String> USUAL = List.of("VEVENT", "VTODO");

  /** What people enter, and not when they are busy. */
  public static final List<String> ENTRIES = List.of("VEVENT", "VTODO", "VJOURNAL");

  private CalendarComponents() {}
}
