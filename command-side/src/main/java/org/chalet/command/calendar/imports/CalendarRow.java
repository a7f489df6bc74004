package org.chalet.command.calendar.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.chalet.icalendar.CalendarFile;
import org.chalet.kernel.rule.Rejected;

/**
 * An object of a file, or why there is none.
 *
 * @param line where it begins in the file, from 1
 * @param code token of what is wrong with it; empty otherwise
 */
record CalendarRow(long line, String uid, String text, String code, String detail) {
  static CalendarRow of(CalendarFile.Entry entry) {
    Rejected refusal = entry.refusal();
    return refusal == null
        ? new CalendarRow(entry.line(), entry.uid(), new String(entry.text(), UTF_8), "", "")
        : new CalendarRow(entry.line(), entry.uid(), "", refusal.code().token(), refusal.detail());
  }

  CalendarRefusal refusal() {
    return new CalendarRefusal(line, uid, code, detail);
  }

  CalendarRefusal refusal(Rejected rejected) {
    return new CalendarRefusal(line, uid, rejected.code().token(), rejected.detail());
  }

  /** Without what it says of somebody. */
  @Override
  public String toString() {
    return "CalendarRow[" + line + "]";
  }
}
