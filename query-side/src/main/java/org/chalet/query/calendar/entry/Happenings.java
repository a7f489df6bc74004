package org.chalet.query.calendar.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.chalet.query.calendar.CalendarViews;

/** What happens in some calendars, all at once. */
public final class Happenings {
  private Happenings() {}

  /**
   * In order of start, on the clock of the zone; refuses TOO_MANY_MATCHES, TOO_MANY_INSTANCES.
   *
   * @param until exclusive
   * @param most instances
   */
  public static List<EventInstance> between(
      CalendarViews views,
      List<String> calendars,
      Instant from,
      Instant until,
      ZoneId zone,
      int most) {
    return InstanceSearch.all(views, calendars, new EventRange(from, until, zone), most);
  }
}
