package org.chalet.query.calendar.print;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalet.calendar.CalendarSettings;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.entry.EventInstance;
import org.chalet.query.calendar.entry.Happenings;
import org.chalet.query.calendar.entry.ReadableCalendars;
import org.chalet.query.rest.PathIds;
import org.jspecify.annotations.Nullable;

/** What stands in the calendars that somebody reads, ready to be printed. */
public final class PrintedCalendars {
  /** Beyond that it is no page that anybody reads, but an export. */
  static final int MOST_EVENTS = 2_000;

  private static final int MOST_CALENDARS = 200;

  private final CalendarViews views;
  private final ReadableCalendars calendars;

  public PrintedCalendars(CalendarViews views, ReadableCalendars calendars) {
    this.views = views;
    this.calendars = calendars;
  }

  /**
   * Refuses TOO_MANY_MATCHES, TOO_MANY_INSTANCES and UNKNOWN_COLLECTION.
   *
   * @param chosen ids; those that are not hidden if null
   */
  byte[] print(AccountId reader, CalendarPrint print, ZoneId zone, @Nullable List<String> chosen) {
    List<ReadableCalendars.Readable> shown = shown(reader, chosen);
    Map<String, Sheets.Legend> legend = new HashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      legend.put(shown.get(i).id(), legend(shown.get(i), i));
    }
    List<String> ids = shown.stream().map(ReadableCalendars.Readable::id).toList();
    Days days = print.days();
    List<PrintedEvent> events =
        Happenings.between(
                views,
                ids,
                days.first().atStartOfDay(zone).toInstant(),
                days.until().atStartOfDay(zone).toInstant(),
                zone,
                MOST_EVENTS)
            .stream()
            .map(event ->
                printed(
                    event, Objects.requireNonNull(legend.get(event.calendar())), print.language()))
            .toList();
    return print.of(
        events, ids.stream().map(id -> Objects.requireNonNull(legend.get(id))).toList());
  }

  private List<ReadableCalendars.Readable> shown(AccountId reader, @Nullable List<String> chosen) {
    if (chosen == null) {
      return calendars.of(reader).stream()
          .filter(calendar -> CalendarSettings.of(calendar.properties()).visible())
          .toList();
    }
    if (chosen.isEmpty() || chosen.size() > MOST_CALENDARS) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "calendars are 1 to " + MOST_CALENDARS);
    }
    return chosen.stream()
        .distinct()
        .map(id -> calendars.required(reader, PathIds.calendar(id).raw()))
        .toList();
  }

  private static Sheets.Legend legend(ReadableCalendars.Readable calendar, int number) {
    String name = calendar.properties().displayName();
    return new Sheets.Legend(
        name == null || name.isBlank() ? calendar.segment() : name,
        Ink.of(calendar.properties().colour()).orElseGet(() -> Ink.usual(number)));
  }

  private static PrintedEvent printed(
      EventInstance event, Sheets.Legend calendar, PrintLanguage language) {
    String title = event.title();
    String location = event.location();
    return new PrintedEvent(
        title == null || title.isBlank() ? language.word("untitled") : title,
        location == null ? "" : location,
        calendar.name(),
        Ink.of(event.colour()).orElse(calendar.ink()),
        event.allDay(),
        time(event.start(), event.allDay()),
        time(event.end(), event.allDay()));
  }

  private static LocalDateTime time(String shown, boolean allDay) {
    return allDay
        ? LocalDate.parse(shown).atStartOfDay()
        : OffsetDateTime.parse(shown).toLocalDateTime();
  }
}
