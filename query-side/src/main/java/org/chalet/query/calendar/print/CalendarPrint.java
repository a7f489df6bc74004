package org.chalet.query.calendar.print;

import java.time.LocalDate;
import java.util.List;

/**
 * A calendar on paper, as PDF. It costs about as much as a picture: the fonts that are embedded,
 * and what happens in the time shown.
 *
 * @param zone what the reader's zone is called
 */
record CalendarPrint(
    PrintView view, LocalDate date, String zone, Paper paper, PrintLanguage language) {
  /** From the first day that is shown to the last. */
  Days days() {
    return view.days(date, language);
  }

  /**
   * @param events all that happens on these days
   */
  byte[] of(List<PrintedEvent> events, List<Sheets.Legend> legend) {
    Days days = days();
    Sheets.Head head = new Sheets.Head(view.title(date, days, language), zone, legend);
    try (Sheets sheets = new Sheets(paper.page(view.landscape()), head, language)) {
      view.print(sheets, events, date, days);
      return sheets.finished();
    }
  }
}
