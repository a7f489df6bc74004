package org.chalet.fuzz;

import java.time.Instant;
import java.time.ZoneId;
import org.chalet.contentline.Limits;
import org.chalet.icalendar.CalendarObject;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.Occurrences;

/** Recurrence: whatever rule is stored, every question about it is answered in bounded time. */
public final class RecurrenceFuzz {
  private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");
  private static final int MOST = 1_000;

  private RecurrenceFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Target.attempt(() -> {
      CalendarObject object = CalendarObject.of(input, Limits.OBJECT);
      questions(object.calendar(), object.componentName());
    });
  }

  private static void questions(Component calendar, String kind) {
    Target.attempt(() -> Occurrences.overlaps(calendar, kind, START, END, ZONE));
    Target.attempt(() -> Occurrences.overlaps(calendar, kind, Instant.MIN, Instant.MAX, ZONE));
    Target.attempt(() -> Occurrences.overlaps(calendar, "VALARM", START, END, ZONE));
    Target.attempt(() -> Occurrences.between(calendar, START, END, ZONE, MOST));
    Target.attempt(() -> read(Occurrences.expand(calendar, START, END, ZONE, MOST)));
    Target.attempt(() -> read(Occurrences.limitRecurrenceSet(calendar, START, END, ZONE)));
    Target.attempt(() -> read(Occurrences.limitFreeBusySet(calendar, START, END)));
  }

  /** What clients are sent has to be readable for them, whatever was stored. */
  private static void read(Component answer) {
    Component again = ICalendars.parse(ICalendars.write(answer));
    Target.verifySame(answer, again);
  }
}
