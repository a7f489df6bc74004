package org.chalet.command.agenda;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told of each day, and when.
 *
 * @param evening whether it is told in the evening before, and not in the morning of the day
 * @param hour on the person's clock, 0 to 23
 * @param recurring whether events that recur are told as well
 * @param days of the week that are told
 * @param calendars whose events are told, by id; null for all that the person does not hide
 */
public record Agenda(
    String account,
    boolean on,
    boolean evening,
    int hour,
    boolean recurring,
    List<DayOfWeek> days,
    @Nullable List<String> calendars) {
  private static final int MORNING = 7;

  /** Of whoever has chosen nothing. */
  static Agenda none(String account) {
    return new Agenda(account, false, false, MORNING, true, List.of(DayOfWeek.values()), null);
  }

  Agenda off() {
    return new Agenda(account, false, evening, hour, recurring, days, calendars);
  }
}
