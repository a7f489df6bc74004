package org.chalet.query.calendar.entry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chalet.calendar.CalendarSettings;
import org.chalet.icalendar.Component;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.scheduling.itip.CalendarAddress;
import org.jspecify.annotations.Nullable;

/** What somebody does on a day: what was called off, or they declined, is left out. */
public final class DayEvents {
  private final CalendarViews views;
  private final ReadableCalendars calendars;

  public DayEvents(CalendarViews views, ReadableCalendars calendars) {
    this.views = views;
    this.calendars = calendars;
  }

  /**
   * What is wanted of a day.
   *
   * @param zone where the day is
   * @param recurring whether events that recur are wanted
   * @param chosen ids of calendars; null for all that the reader does not hide
   */
  public record Wanted(
      LocalDate day, ZoneId zone, boolean recurring, @Nullable Set<String> chosen) {}

  /**
   * In order of start, of calendars that the reader may read now.
   *
   * @param self calendar user addresses of the reader
   */
  public List<EventInstance> of(AccountId reader, Set<String> self, Wanted wanted) {
    List<String> read =
        calendars.of(reader).stream()
            .filter(calendar -> isWanted(calendar, wanted.chosen()))
            .map(ReadableCalendars.Readable::id)
            .toList();
    EventRange range =
        new EventRange(
            wanted.day().atStartOfDay(wanted.zone()).toInstant(),
            wanted.day().plusDays(1).atStartOfDay(wanted.zone()).toInstant(),
            wanted.zone());
    return InstanceSearch.all(views, read, range, part -> takesPlace(part, self)).stream()
        .filter(event -> wanted.recurring() || event.instance() == null)
        .toList();
  }

  private static boolean isWanted(
      ReadableCalendars.Readable calendar, @Nullable Set<String> chosen) {
    return chosen == null
        ? CalendarSettings.of(calendar.properties()).visible()
        : chosen.contains(calendar.id());
  }

  private static boolean takesPlace(Component part, Set<String> self) {
    boolean calledOff =
        part.property("STATUS")
            .filter(status -> status.value().strip().equalsIgnoreCase("CANCELLED"))
            .isPresent();
    return !calledOff
        && part.properties("ATTENDEE").stream()
            .filter(attendee -> self.contains(new CalendarAddress(attendee.value()).uri()))
            .noneMatch(attendee ->
                attendee
                    .parameter("PARTSTAT")
                    .orElse("")
                    .toUpperCase(Locale.ROOT)
                    .equals("DECLINED"));
  }
}
