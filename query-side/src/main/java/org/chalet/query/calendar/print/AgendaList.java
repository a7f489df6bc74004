package org.chalet.query.calendar.print;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.chalet.query.calendar.print.Sheet.Box;
import org.chalet.query.calendar.print.Sheet.Style;
import org.jspecify.annotations.Nullable;

/** Events one below the other, by days, on as many pages as they need. */
final class AgendaList {
  private static final float TIMES = 104;
  private static final float CALENDAR = 110;
  private static final float BAR = 3;
  private static final float LINE = 12;
  private static final float HEADING = 24;
  private static final float GAP = 5;
  private static final int MOST_LINES = 2;
  private static final Style DAY = Style.bold(10.5f);
  private static final Style TITLE = Style.bold(9);
  private static final Style TIME = Style.plain(8.5f);
  private static final Style SMALL = Style.grey(8);

  private final Sheets sheets;
  private final PrintLanguage language;
  private final Box room;
  private float y;

  AgendaList(Sheets sheets) {
    this.sheets = sheets;
    this.language = sheets.language();
    this.room = sheets.room();
  }

  /**
   * @param all each stands once, on the first of its days that is shown
   * @param heading above all; empty for none
   */
  void print(List<PrintedEvent> all, LocalDate first, String heading) {
    List<PrintedEvent> events = all.stream().sorted(order(first)).toList();
    Sheet page = begin();
    if (!heading.isEmpty()) {
      page.text(heading, room.x(), y + LINE, room.width(), DAY);
      y += HEADING;
    }
    if (events.isEmpty()) {
      page.text(language.word("nothing"), room.x(), y + LINE, room.width(), TIME);
    }
    @Nullable LocalDate day = null;
    for (PrintedEvent event : events) {
      LocalDate shown = shown(event, first);
      boolean begins = !shown.equals(day);
      List<String> lines = page.lines(event.title(), titleWidth(), MOST_LINES, TITLE);
      float height = LINE * lines.size() + (event.location().isEmpty() ? 0 : LINE) + GAP;
      if (y + height + (begins ? HEADING : 0) > room.bottom()) {
        page = begin();
        heading(page, shown, !begins);
      } else if (begins) {
        heading(page, shown, false);
      }
      day = shown;
      entry(page, event, shown, lines, height);
      y += height;
    }
  }

  private static LocalDate shown(PrintedEvent event, LocalDate first) {
    return event.firstDay().isBefore(first) ? first : event.firstDay();
  }

  private static Comparator<PrintedEvent> order(LocalDate first) {
    return Comparator.comparing((PrintedEvent event) -> shown(event, first))
        .thenComparing(PrintedEvent::allDay, Comparator.reverseOrder())
        .thenComparing(PrintedEvent::start);
  }

  private Sheet begin() {
    y = room.y();
    return sheets.next();
  }

  private void heading(Sheet page, LocalDate day, boolean continued) {
    String text = language.wholeDate(day);
    String said = continued ? text + " (" + language.word("continued") + ")" : text;
    page.text(said, room.x(), y + 14, room.width(), DAY);
    page.rule(room.x(), y + 18, room.x() + room.width(), y + 18);
    y += HEADING;
  }

  private float titleWidth() {
    return room.width() - TIMES - CALENDAR - 3 * GAP;
  }

  private void entry(
      Sheet page, PrintedEvent event, LocalDate day, List<String> lines, float height) {
    page.fill(new Box(room.x() + TIMES - BAR - GAP, y, BAR, height - GAP), event.ink());
    page.text(times(event, day), room.x(), y + 9, TIMES - BAR - 2 * GAP, TIME);
    float at = y + 9;
    for (String line : lines) {
      page.line(line, room.x() + TIMES, at, TITLE);
      at += LINE;
    }
    page.text(event.location(), room.x() + TIMES, at, titleWidth(), SMALL);
    page.text(event.calendar(), room.x() + room.width() - CALENDAR, y + 9, CALENDAR, SMALL);
  }

  private String times(PrintedEvent event, LocalDate day) {
    if (event.lastDay().isAfter(day)) {
      return event.allDay()
          ? language.dayOfMonth(event.firstDay()) + " – " + language.dayOfMonth(event.lastDay())
          : language.time(event.start().toLocalTime())
              + " – "
              + language.dayOfMonth(event.lastDay())
              + ' '
              + language.time(event.end().toLocalTime());
    }
    if (event.allDay()) {
      return language.word("all-day");
    }
    String start = language.time(event.start().toLocalTime());
    return event.end().equals(event.start())
        ? start
        : start + " – " + language.time(event.end().toLocalTime());
  }
}
