package org.chalet.command.calendar.imports;

import java.util.ArrayList;
import java.util.List;
import org.chalet.calendar.CalendarLimits;
import org.chalet.command.imports.ImportShelf;
import org.chalet.icalendar.CalendarFile;

/** Puts the objects of a file on the shelf, in parts that are neither many nor long. */
final class CalendarRows {
  private static final int LONGEST = 1024 * 1024;

  private final ImportShelf<CalendarImport, CalendarRow, CalendarRefusal> shelf;
  private final CalendarImport of;
  private final List<CalendarRow> some = new ArrayList<>();
  private int length;
  private int total;
  private int chunks;

  private CalendarRows(
      ImportShelf<CalendarImport, CalendarRow, CalendarRefusal> shelf, CalendarImport of) {
    this.shelf = shelf;
    this.of = of;
  }

  /** The import, ready to be worked on. */
  static CalendarImport keep(
      ImportShelf<CalendarImport, CalendarRow, CalendarRefusal> shelf,
      CalendarImport of,
      CalendarFile file) {
    CalendarRows rows = new CalendarRows(shelf, of);
    file.forEach(CalendarLimits.OBJECT, entry -> rows.add(CalendarRow.of(entry)));
    rows.flush();
    return of.ready(rows.total, rows.chunks);
  }

  private void add(CalendarRow row) {
    if (some.size() == ImportShelf.ROWS_PER_CHUNK || length + row.text().length() > LONGEST) {
      flush();
    }
    some.add(row);
    length += row.text().length();
    total++;
  }

  private void flush() {
    if (!some.isEmpty()) {
      shelf.keepRows(of, chunks, some);
      chunks++;
      some.clear();
      length = 0;
    }
  }
}
