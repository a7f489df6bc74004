package org.chalet.query.calendar.print;

import java.time.LocalDate;
import java.util.List;
import org.chalet.query.calendar.print.Sheet.Box;
import org.chalet.query.calendar.print.Sheet.Style;

/** A month in weeks, on one page; days that have more say how many. */
final class MonthGrid {
  private static final int WEEK = 7;
  private static final float NAMES = 14;
  private static final float NUMBER = 13;
  private static final float LANE = 10.5f;
  private static final float PAD = 2;
  private static final float SWATCH = 5;
  private static final Style NAME = Style.grey(8.5f);
  private static final Style DAY = Style.bold(8.5f);
  private static final Style OTHER_DAY = Style.grey(8.5f);
  private static final Style TITLE = Style.plain(7);
  private static final Style MORE = Style.grey(7);

  private final Sheet sheet;
  private final PrintLanguage language;
  private final Box room;
  private final float column;

  MonthGrid(Sheets sheets) {
    this.sheet = sheets.next();
    this.language = sheets.language();
    this.room = sheets.room();
    this.column = room.width() / WEEK;
  }

  /**
   * @param days whole weeks
   * @param month a day of the month that is meant
   */
  void print(List<PrintedEvent> events, Days days, LocalDate month) {
    for (int i = 0; i < WEEK; i++) {
      String name = language.weekday(days.first().plusDays(i));
      sheet.text(name, x(i) + PAD, room.y() + NAMES - 4, column - PAD, NAME);
    }
    int weeks = days.count() / WEEK;
    float height = (room.height() - NAMES) / weeks;
    for (int week = 0; week < weeks; week++) {
      float y = room.y() + NAMES + week * height;
      week(events, days.first().plusDays((long) week * WEEK), month, new Box(0, y, 0, height));
    }
    for (int i = 0; i <= WEEK; i++) {
      sheet.rule(x(i), room.y() + NAMES, x(i), room.bottom());
    }
    sheet.rule(room.x(), room.bottom(), room.x() + room.width(), room.bottom());
  }

  private float x(int day) {
    return room.x() + day * column;
  }

  private void week(List<PrintedEvent> events, LocalDate first, LocalDate month, Box row) {
    for (int i = 0; i < WEEK; i++) {
      LocalDate day = first.plusDays(i);
      boolean other = day.getMonthValue() != month.getMonthValue();
      if (other) {
        sheet.fill(new Box(x(i), row.y(), column, row.height()), Ink.SHADE);
      }
      String number =
          day.getDayOfMonth() == 1 ? language.dayOfMonth(day) : "" + day.getDayOfMonth();
      sheet.text(number, x(i) + PAD, row.y() + NUMBER - 3, column - PAD, other ? OTHER_DAY : DAY);
    }
    sheet.rule(room.x(), row.y(), room.x() + room.width(), row.y());
    int lanes = (int) ((row.height() - NUMBER - PAD) / LANE);
    new Banners(first, WEEK, events, lanes)
        .draw(
            (event, lane, from, until) ->
                bar(event, new Box(x(from), y(row, lane), (until - from) * column, LANE)),
            (count, lane, at) ->
                sheet.text("+" + count, x(at) + 2 * PAD, y(row, lane) + 7.5f, column, MORE));
  }

  private static float y(Box row, int lane) {
    return row.y() + NUMBER + lane * LANE;
  }

  private void bar(PrintedEvent event, Box box) {
    float width = box.width() - 2 * PAD;
    float text = box.x() + 2 * PAD;
    if (event.isBanner() || event.lastDay().isAfter(event.firstDay())) {
      sheet.fill(new Box(box.x() + PAD, box.y(), width, LANE - 1), event.ink().pale());
      sheet.fill(new Box(box.x() + PAD, box.y(), PAD, LANE - 1), event.ink());
      String title = event.isBanner() ? event.title() : timed(event);
      sheet.text(title, text + PAD, box.y() + 7.5f, width - 3 * PAD, TITLE);
      return;
    }
    sheet.fill(new Box(text, box.y() + 2.5f, SWATCH, SWATCH), event.ink());
    sheet.text(timed(event), text + SWATCH + PAD, box.y() + 7.5f, width - SWATCH - 2 * PAD, TITLE);
  }

  private String timed(PrintedEvent event) {
    return language.time(event.start().toLocalTime()) + ' ' + event.title();
  }
}
