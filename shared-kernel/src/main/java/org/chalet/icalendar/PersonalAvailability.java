package org.chalet.icalendar;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** When somebody can be met at all (RFC 7953). */
public final class PersonalAvailability {
  private final Component calendar;
  private final ZoneId floating;

  private PersonalAvailability(Component calendar) {
    this.calendar = calendar;
    this.floating =
        FloatingZone.of(new String(ICalendars.write(calendar), StandardCharsets.UTF_8))
            .orElse(ZoneOffset.UTC);
  }

  /** Refuses INVALID_CALENDAR_DATA what is no calendar of VAVAILABILITY alone. */
  public static PersonalAvailability of(String text) {
    Component calendar = ICalendars.parse(text.getBytes(StandardCharsets.UTF_8));
    boolean alone =
        calendar.components().stream()
            .allMatch(c -> c.name().equals(Availability.NAME) || c.name().equals("VTIMEZONE"));
    if (!alone || calendar.components(Availability.NAME).isEmpty()) {
      throw new Rejected(
          ErrorCode.INVALID_CALENDAR_DATA, "availability is told by VAVAILABILITY alone");
    }
    return new PersonalAvailability(calendar);
  }

  /** Adds the times at which the person cannot be met. */
  public void addTo(BusyTimes busy) {
    busy.add(calendar, floating);
  }
}
