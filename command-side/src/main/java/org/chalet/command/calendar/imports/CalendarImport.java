package org.chalet.command.calendar.imports;

import org.chalet.calendar.ObjectsImported;
import org.chalet.command.imports.ImportState;
import org.chalet.command.imports.Importing;
import org.chalet.kernel.value.CalendarId;

/**
 * An import of a file of calendars and how far it came.
 *
 * @param id unique within the account
 * @param by the account that started it
 * @param calendar what it is taken into
 * @param started seconds since 1970 UTC
 * @param replace whether objects that say something else are replaced
 * @param total objects in the file
 * @param done what became of those that were taken in or were there
 * @param refused those that could not be taken
 * @param chunk the part that is worked on next
 * @param chunks how many parts there are
 * @param reason token of what stopped it; empty otherwise
 */
record CalendarImport(
    String id,
    String by,
    String calendar,
    long started,
    boolean replace,
    int total,
    ObjectsImported done,
    int refused,
    int chunk,
    int chunks,
    ImportState state,
    String reason)
    implements Importing<CalendarImport> {

  static CalendarImport begun(
      String id, String by, CalendarId calendar, long started, boolean replace) {
    return new CalendarImport(
        id,
        by,
        calendar.raw(),
        started,
        replace,
        0,
        ObjectsImported.NONE,
        0,
        0,
        0,
        ImportState.PREPARING,
        "");
  }

  CalendarId calendarId() {
    return new CalendarId(calendar);
  }

  @Override
  public String heldBy() {
    return by;
  }

  CalendarImport ready(int objects, int parts) {
    return new CalendarImport(
        id,
        by,
        calendar,
        started,
        replace,
        objects,
        done,
        refused,
        0,
        parts,
        ImportState.RUNNING,
        "");
  }

  CalendarImport worked(ObjectsImported now, int nowRefused) {
    return new CalendarImport(
        id,
        by,
        calendar,
        started,
        replace,
        total,
        done.and(now),
        refused + nowRefused,
        chunk + 1,
        chunks,
        state,
        reason);
  }

  @Override
  public CalendarImport in(ImportState next, String because) {
    return new CalendarImport(
        id, by, calendar, started, replace, total, done, refused, chunk, chunks, next, because);
  }
}
