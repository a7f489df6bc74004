package org.chalet.scheduling.itip;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.FloatingZone;
import org.chalet.icalendar.Occurrence;
import org.chalet.icalendar.Occurrences;
import org.chalet.icalendar.Property;

/**
 * A meeting in words.
 *
 * @param when the first time that the message is about; empty where none is said
 */
public record MeetingSummary(String title, String when, String place) {
  private static final int LONGEST = 100;
  private static final int MOST_LOOKED_AT = 50;

  /** In the language; times are those of the zone in which the meeting was written. */
  public static MeetingSummary of(Meeting meeting, Locale language) {
    Component part = meeting.parts().values().iterator().next();
    String title = text(part, "SUMMARY");
    return new MeetingSummary(
        title.isEmpty() ? "–" : title, when(meeting, part, language), text(part, "LOCATION"));
  }

  private static String text(Component part, String name) {
    String text = part.property(name).map(Property::text).orElse("").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  private static String when(Meeting meeting, Component part, Locale language) {
    Component first = part.without("RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID");
    List<Occurrence> times =
        Occurrences.between(
            meeting.with(first, Map.of()).calendar(),
            Instant.MIN,
            Instant.MAX,
            ZoneOffset.UTC,
            MOST_LOOKED_AT);
    if (times.isEmpty()) {
      return "";
    }
    ZoneId zone =
        part.property("DTSTART")
            .flatMap(start -> start.parameter("TZID"))
            .flatMap(FloatingZone::named)
            .orElse(ZoneOffset.UTC);
    Occurrence time = times.getFirst();
    ZonedDateTime start = time.start().atZone(time.allDay() ? ZoneOffset.UTC : zone);
    DateTimeFormatter form =
        time.allDay()
            ? DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
            : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT);
    String shown = form.withLocale(language).format(start);
    return time.allDay()
        ? shown
        : shown + " (" + (zone.equals(ZoneOffset.UTC) ? "UTC" : zone) + ")";
  }
}
