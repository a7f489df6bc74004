package org.chalet.calendar;

/** The scopes in which calendar names are unique. */
public final class CalendarScopes {
  private CalendarScopes() {}

  /** Segments of an owner's home; the holder is the calendar. */
  public static String home(String owner) {
    return "calendar-home/" + owner;
  }

  /** UIDs of a calendar (RFC 4791, 4.1); the holder is the object's stream. */
  public static String uids(String calendar) {
    return "calendar-uid/" + calendar;
  }

  /**
   * UIDs of scheduling object resources in all calendars of an owner (RFC 6638, 3.2.4.1); the
   * holder is the object's stream.
   */
  public static String meetings(String owner) {
    return "meeting-uid/" + owner;
  }
}
