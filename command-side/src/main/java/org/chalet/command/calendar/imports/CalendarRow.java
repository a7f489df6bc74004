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
  private static final int MOST_TOLD = 250;

  static CalendarRow of(CalendarFile.Entry entry) {
    Rejected refusal = entry.refusal();
    return refusal == null
        ? new CalendarRow(entry.line(), entry.uid(), new String(entry.text(), UTF_8), "", "")
        : new CalendarRow(entry.line(), entry.uid(), "", refusal.code().token(), refusal.detail());
  }

  CalendarRefusal refusal() {
    return told(code, detail);
  }

  CalendarRefusal refusal(Rejected rejected) {
    return told(rejected.code().token(), rejected.detail());
  }

  /** Of a file that means harm, a UID or a value may be as long as the file. */
  private CalendarRefusal told(String token, String why) {
    return new CalendarRefusal(line, cut(uid), token, cut(why));
  }

  private static String cut(String text) {
    return text.length() <= MOST_TOLD ? text : text.substring(0, MOST_TOLD) + '\u2026';
  }

  /** Without what it says of somebody. */
  @Override
  public String toString() {
    return "CalendarRow[" + line + "]";
  }
}
