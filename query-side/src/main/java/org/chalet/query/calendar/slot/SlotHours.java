package org.chalet.query.calendar.slot;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chalet.scheduling.slot.OpenHours;
import org.jspecify.annotations.Nullable;

/**
 * Hours of days.
 *
 * @param days {@code MO}, {@code TU}…; Monday to Friday if absent
 * @param from {@code 09:00}
 * @param until {@code 17:00}; {@code 00:00} is the end of the day
 */
@Schema(name = "SlotHours")
record SlotHours(
    @Nullable List<@Nullable String> days, @Nullable String from, @Nullable String until) {
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  /** On the clock of a zone; refuses INVALID_VALUE. */
  OpenHours at(ZoneId zone) {
    LocalTime opens = time(from);
    LocalTime closes = time(until);
    if (!opens.isBefore(closes) && !closes.equals(LocalTime.MIDNIGHT)) {
      throw SlotQuestion.invalid("hours end before they begin");
    }
    return new OpenHours(weekdays(), opens, closes, zone);
  }

  private static LocalTime time(@Nullable String typed) {
    try {
      return LocalTime.parse(typed == null ? "" : typed);
    } catch (DateTimeException unreadable) {
      throw SlotQuestion.invalid("hours are written 09:00");
    }
  }

  private Set<DayOfWeek> weekdays() {
    if (days == null) {
      return WEEKDAYS;
    }
    Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
    for (String name : days) {
      named.add(day(name));
    }
    if (named.isEmpty()) {
      throw SlotQuestion.invalid("hours are those of one day at least");
    }
    return named;
  }

  private static DayOfWeek day(@Nullable String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().substring(0, 2).equals(name)) {
        return day;
      }
    }
    throw SlotQuestion.invalid("days are written MO, TU, WE, TH, FR, SA, SU");
  }
}
