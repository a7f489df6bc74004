package org.chalet.query.calendar.print;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** What of a calendar is put on paper. */
enum PrintView {
  DAY(false),
  WEEK(true),
  MONTH(true),
  AGENDA(false);

  private static final int WEEK_DAYS = 7;
  private static final int AGENDA_DAYS = 30;

  private final boolean landscape;

  PrintView(boolean landscape) {
    this.landscape = landscape;
  }

  /** Refuses INVALID_VALUE; a month where nothing is said. */
  static PrintView of(@Nullable String name) {
    return switch (name == null ? "month" : name.toLowerCase(Locale.ROOT)) {
      case "day" -> DAY;
      case "week" -> WEEK;
      case "month" -> MONTH;
      case "agenda" -> AGENDA;
      default ->
          throw new Rejected(ErrorCode.INVALID_VALUE, "a view is day, week, month or agenda");
    };
  }

  boolean landscape() {
    return landscape;
  }

  /** The days that are shown when a date is asked for. */
  Days days(LocalDate date, PrintLanguage language) {
    return switch (this) {
      case DAY -> Days.of(date, 1);
      case AGENDA -> Days.of(date, AGENDA_DAYS);
      case WEEK -> Days.of(weekOf(date, language), WEEK_DAYS);
      case MONTH -> {
        LocalDate first = weekOf(date.withDayOfMonth(1), language);
        LocalDate last = weekOf(date.with(TemporalAdjusters.lastDayOfMonth()), language);
        yield new Days(first, last.plusDays(WEEK_DAYS));
      }
    };
  }

  private static LocalDate weekOf(LocalDate date, PrintLanguage language) {
    return date.with(TemporalAdjusters.previousOrSame(language.weeks().getFirstDayOfWeek()));
  }

  String title(LocalDate date, Days days, PrintLanguage language) {
    return switch (this) {
      case DAY -> language.wholeDate(date);
      case MONTH -> language.month(date);
      case AGENDA -> range(days, language);
      case WEEK ->
          range(days, language)
              + " · "
              + language.word("week", date.get(language.weeks().weekOfWeekBasedYear()));
    };
  }

  private static String range(Days days, PrintLanguage language) {
    return language.date(days.first()) + " – " + language.date(days.last());
  }

  void print(Sheets sheets, List<PrintedEvent> events, LocalDate date, Days days) {
    switch (this) {
      case AGENDA -> new AgendaList(sheets).print(events, days.first(), "");
      case MONTH -> new MonthGrid(sheets).print(events, days, date);
      case DAY, WEEK -> {
        List<PrintedEvent> leftOut = new TimeGrid(sheets, events, days).print();
        if (!leftOut.isEmpty()) {
          String heading = sheets.language().word("further");
          new AgendaList(sheets).print(leftOut, days.first(), heading);
        }
      }
    }
  }
}
