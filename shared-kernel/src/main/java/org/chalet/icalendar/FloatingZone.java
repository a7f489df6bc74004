package org.chalet.icalendar;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** The zone in which a calendar's owner reads floating times (RFC 4791, 5.2.2 and 9.8). */
public final class FloatingZone {
  private FloatingZone() {}

  /** Refuses INVALID_CALENDAR_DATA what is no iCalendar object with exactly one VTIMEZONE. */
  public static void verify(String calendar) {
    List<Component> zones =
        ICalendars.parse(calendar.getBytes(StandardCharsets.UTF_8)).components("VTIMEZONE");
    if (zones.size() != 1 || !zones.getFirst().has("TZID")) {
      throw new Rejected(
          ErrorCode.INVALID_CALENDAR_DATA, "one VTIMEZONE with its TZID belongs here");
    }
  }

  /** The name of the zone in such an object, where it is one that everybody knows. */
  public static Optional<String> tzid(String calendar) {
    return of(calendar).map(ZoneId::getId);
  }

  /**
   * From an iCalendar object with one VTIMEZONE; empty where it cannot be read or names no zone
   * that is known.
   */
  public static Optional<ZoneId> of(String calendar) {
    try {
      return ICalendars.parse(calendar.getBytes(StandardCharsets.UTF_8))
          .components("VTIMEZONE")
          .stream()
          .findFirst()
          .flatMap(zone -> zone.property("TZID"))
          .flatMap(id -> named(id.value()));
    } catch (Rejected unreadable) {
      return Optional.empty();
    }
  }

  /** From a name, as CALDAV:timezone-id holds it (RFC 7809, 5.2). */
  public static Optional<ZoneId> named(String tzid) {
    return ZoneNames.zone(Zones.cleaned(tzid));
  }
}
