package org.chalet.icalendar.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something recurs (RFC 5545, 3.3.10). Without frequency and dates it does not.
 *
 * @param frequency {@code daily}, {@code weekly}, {@code monthly}, {@code yearly}, {@code hourly},
 *     {@code minutely} or {@code secondly}
 * @param until the last day, or moment on the clock of the event, that may start one
 * @param byDay {@code MO}, {@code 2TU}, {@code -1FR}
 * @param weekStart {@code MO} if absent
 * @param dates further starts; absent leaves those that are there
 * @param excluded starts that are left out; absent leaves those that are there
 */
public record Repetition(
    @Nullable String frequency,
    @Nullable Integer interval,
    @Nullable Integer count,
    @Nullable String until,
    @Nullable List<String> byDay,
    @Nullable List<Integer> byMonthDay,
    @Nullable List<Integer> byMonth,
    @Nullable List<Integer> byYearDay,
    @Nullable List<Integer> byWeekNumber,
    @Nullable List<Integer> bySetPosition,
    @Nullable List<Integer> byHour,
    @Nullable List<Integer> byMinute,
    @Nullable List<Integer> bySecond,
    @Nullable String weekStart,
    @Nullable List<String> dates,
    @Nullable List<String> excluded) {
  boolean isNone() {
    return frequency == null && dates == null;
  }
}
