package org.chalet.icalendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Busy times as a client is told of them (RFC 4791, 7.10). */
public final class FreeBusyAnswer {
  private FreeBusyAnswer() {}

  /**
   * A calendar with one VFREEBUSY.
   *
   * @param uid names the answer
   */
  public static byte[] of(BusyTimes busy, String uid, Instant now) {
    List<Property> properties = new ArrayList<>();
    properties.add(Property.of("UID", uid));
    properties.add(Property.of("DTSTAMP", utc(now.getEpochSecond())));
    properties.add(Property.of("DTSTART", utc(busy.from())));
    properties.add(Property.of("DTEND", utc(busy.until())));
    properties.addAll(busy.properties());
    return ICalendars.write(
        new Component(
            "VCALENDAR",
            List.of(Property.of("VERSION", "2.0"), Property.of("PRODID", "-//Chalet//Chalet//EN")),
            List.of(new Component("VFREEBUSY", properties, List.of()))));
  }

  private static String utc(long epoch) {
    return new Moment(epoch, false, Moment.UTC).text();
  }
}
