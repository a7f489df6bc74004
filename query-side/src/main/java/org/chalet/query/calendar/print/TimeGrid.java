package org.chalet.query.calendar.print;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chalet.query.calendar.print.Sheet.Box;
import org.chalet.query.calendar.print.Sheet.Style;

/** Days beside each other on one page, hour below hour, with what lasts whole days above. */
final class TimeGrid {
  private static final float GUTTER = 40;
  private static final float NAMES = 16;
  private static final float LANE = 12;
  private static final float PAD = 2;
  private static final int MOST_BANNERS = 8;
  private static final float NARROWEST = 34;
  private static final float LOWEST = 11;
  private static final int HOUR = 60;
  private static final int USUAL_FIRST_HOUR = 8;
  private static final int USUAL_LAST_HOUR = 18;
  private static final float LINE = 8.5f;
  private static final Style NAME = Style.bold(9);
  private static final Style TIME = Style.grey(7.5f);
  private static final Style TITLE = Style.plain(7.5f);
  private static final Style SMALL = Style.grey(7);

  private final Sheet sheet;
  private final PrintLanguage language;
  private final Box room;
  private final Days days;
  private final float column;
  private final List<PrintedEvent> events;
  private final Set<PrintedEvent> leftOut = new LinkedHashSet<>();
  private int firstHour = USUAL_FIRST_HOUR;
  private int lastHour = USUAL_LAST_HOUR;

  TimeGrid(Sheets sheets, List<PrintedEvent> events, Days days) {
    this.sheet = sheets.next();
    this.language = sheets.language();
    this.room = sheets.room();
    this.days = days;
    this.events = events;
    this.column = (room.width() - GUTTER) / days.count();
  }

  /**
   * @return events for which there was no room
   */
  List<PrintedEvent> print() {
    float top = room.y() + NAMES + banners();
    events.stream().filter(event -> !event.isBanner()).forEach(this::widen);
    float hour = (room.bottom() - top) / (lastHour - firstHour);
    hours(top, hour);
    for (int i = 0; i < days.count(); i++) {
      day(i, top, hour);
    }
    for (int i = 0; i <= days.count(); i++) {
      sheet.rule(x(i), room.y(), x(i), room.bottom());
    }
    return new ArrayList<>(leftOut);
  }

  private float x(int day) {
    return room.x() + GUTTER + day * column;
  }

  /** The hours that are shown are those in which something happens, and those of a usual day. */
  private void widen(PrintedEvent event) {
    boolean overnight = event.lastDay().isAfter(event.firstDay());
    LocalTime end = event.end().toLocalTime();
    boolean midnight = event.end().toLocalDate().isAfter(event.firstDay());
    int ends = end.getHour() + (end.getMinute() > 0 || event.end().equals(event.start()) ? 1 : 0);
    firstHour = overnight ? 0 : Math.min(firstHour, event.start().getHour());
    lastHour = midnight ? 24 : Math.max(lastHour, ends);
  }

  /**
   * @return how high they are
   */
  private float banners() {
    List<PrintedEvent> whole = events.stream().filter(PrintedEvent::isBanner).toList();
    Banners banners = new Banners(days.first(), days.count(), whole, MOST_BANNERS);
    leftOut.addAll(banners.leftOut());
    float y = room.y() + NAMES;
    if (banners.lanes() > 0) {
      sheet.text(language.word("all-day"), room.x(), y + LINE, GUTTER - PAD, SMALL);
    }
    banners.draw(
        (event, lane, from, until) -> {
          Box box = new Box(x(from), y + lane * LANE, (until - from) * column, LANE - 1);
          block(event, box, List.of(event.title()));
        },
        (count, lane, at) ->
            sheet.text("+" + count, x(at) + 2 * PAD, y + lane * LANE + LINE, column, SMALL));
    return banners.lanes() * LANE + PAD;
  }

  private void hours(float top, float height) {
    for (int hour = firstHour; hour < lastHour; hour++) {
      float y = top + (hour - firstHour) * height;
      sheet.rule(room.x(), y, room.x() + room.width(), y);
      sheet.text(language.time(LocalTime.of(hour, 0)), room.x(), y + LINE, GUTTER - PAD, TIME);
    }
    sheet.rule(room.x(), room.bottom(), room.x() + room.width(), room.bottom());
  }

  private void day(int index, float top, float hour) {
    LocalDate day = days.first().plusDays(index);
    int shortest = (int) Math.ceil(LOWEST * HOUR / hour);
    DayColumn placed =
        new DayColumn(day, events, shortest, Math.max(1, (int) (column / NARROWEST)));
    leftOut.addAll(placed.leftOut());
    String more = placed.leftOut().isEmpty() ? "" : "  +" + placed.leftOut().size();
    if (days.count() > 1 || !more.isEmpty()) {
      sheet.text(language.dayOfWeek(day) + more, x(index) + PAD, room.y() + 11, column - PAD, NAME);
    }
    for (DayColumn.Block block : placed.blocks()) {
      float width = (column - PAD) / block.lanes();
      float from = top + (block.from() - firstHour * HOUR) * hour / HOUR;
      float until = top + (block.until() - firstHour * HOUR) * hour / HOUR;
      Box box = new Box(x(index) + block.lane() * width, from, width, until - from);
      block(block.event(), box, texts(block.event(), day));
    }
  }

  private List<String> texts(PrintedEvent event, LocalDate day) {
    String start =
        event.firstDay().isBefore(day) ? "… " : language.time(event.start().toLocalTime()) + ' ';
    return event.location().isEmpty()
        ? List.of(start + event.title())
        : List.of(start + event.title(), event.location());
  }

  private void block(PrintedEvent event, Box box, List<String> texts) {
    Box inner = new Box(box.x() + PAD / 2, box.y() + 0.5f, box.width() - PAD, box.height() - 1);
    sheet.fill(inner, event.ink().pale());
    sheet.fill(new Box(inner.x(), inner.y(), PAD, inner.height()), event.ink());
    float width = inner.width() - 3 * PAD;
    int left = Math.max(1, (int) ((inner.height() - 1) / LINE));
    float y = inner.y() + LINE - 0.5f;
    for (int i = 0; i < texts.size() && left > 0; i++) {
      Style style = i == 0 ? TITLE : SMALL;
      for (String line : sheet.lines(texts.get(i), width, left, style)) {
        sheet.line(line, inner.x() + 2 * PAD, y, style);
        y += LINE;
        left--;
      }
    }
  }
}
