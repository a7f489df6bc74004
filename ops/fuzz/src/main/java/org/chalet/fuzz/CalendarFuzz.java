package org.chalet.fuzz;

import java.util.List;
import org.chalet.contentline.Limits;
import org.chalet.icalendar.CalendarObject;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;

/** iCalendar: what is read is written so that it is read as the same. */
public final class CalendarFuzz {
  private CalendarFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Target.attempt(() -> {
      Component calendar = ICalendars.parse(input);
      Target.verifySame(calendar, ICalendars.parse(ICalendars.write(calendar)));
    });
    Target.attempt(() -> CalendarObject.of(input, Limits.OBJECT));
    Target.attempt(() -> {
      List<byte[]> objects = ICalendars.split(input);
      objects.forEach(ICalendars::parse);
    });
  }
}
