package org.chalet.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A known zone spelled out as VTIMEZONE (RFC 5545, 3.6.5), from 1970 on. */
final class TimeZoneText {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
  private static final int FIRST_YEAR = 1970;
  private static final int DAYS_OF_WEEK = 7;

  /** How far ahead clock changes are listed which no simple rule tells. */
  private static final int LAST_LISTED_YEAR = 2060;

  private final ZoneRules rules;
  private final List<Component> observances = new ArrayList<>();

  private TimeZoneText(ZoneRules rules) {
    this.rules = rules;
  }

  /**
   * @param tzid how the calendar calls the zone
   */
  static Component of(String tzid, ZoneId zone) {
    TimeZoneText text = new TimeZoneText(zone.getRules());
    text.beginning();
    text.changes();
    return new Component("VTIMEZONE", List.of(Property.of("TZID", tzid)), text.observances);
  }

  private void beginning() {
    LocalDateTime start = LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0);
    ZoneOffset offset = rules.getOffset(start);
    observances.add(observance(start, offset, offset, false, List.of()));
  }

  private void changes() {
    Map<List<Object>, List<ZoneOffsetTransition>> listed = new LinkedHashMap<>();
    Instant last = LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    for (ZoneOffsetTransition transition : rules.getTransitions()) {
      if (transition.getInstant().isAfter(last)) {
        list(transition, listed);
        last = transition.getInstant();
      }
    }
    for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
      List<ZoneOffsetTransition> following = following(rule, last);
      if (isSimple(rule)) {
        Property yearly = Property.of("RRULE", "FREQ=YEARLY;" + days(rule));
        observances.add(observance(following.getFirst(), List.of(yearly)));
      } else {
        following.forEach(transition -> list(transition, listed));
      }
    }
    listed.values().forEach(same -> observances.add(observance(same.getFirst(), dates(same))));
  }

  private static List<ZoneOffsetTransition> following(ZoneOffsetTransitionRule rule, Instant last) {
    int year = last.atOffset(ZoneOffset.UTC).getYear();
    return IntStream.rangeClosed(year, Math.max(year, LAST_LISTED_YEAR) + 1)
        .mapToObj(rule::createTransition)
        .filter(transition -> transition.getInstant().isAfter(last))
        .toList();
  }

  /** Whether the clock on the wall shows the day that the rule names, always in the same month. */
  private static boolean isSimple(ZoneOffsetTransitionRule rule) {
    if (rule.getDayOfMonthIndicator() + DAYS_OF_WEEK - 1 > rule.getMonth().minLength()) {
      return false;
    }
    LocalDateTime shown = rule.createTransition(LAST_LISTED_YEAR).getDateTimeBefore();
    return !rule.isMidnightEndOfDay()
        && (rule.getDayOfWeek() == null
            ? shown.getDayOfMonth() == rule.getDayOfMonthIndicator()
            : shown.getDayOfWeek() == rule.getDayOfWeek());
  }

  private void list(
      ZoneOffsetTransition transition, Map<List<Object>, List<ZoneOffsetTransition>> listed) {
    List<Object> kind =
        List.of(transition.getOffsetBefore(), transition.getOffsetAfter(), isDaylight(transition));
    listed.computeIfAbsent(kind, _ -> new ArrayList<>()).add(transition);
  }

  private static List<Property> dates(List<ZoneOffsetTransition> same) {
    String dates =
        same.stream()
            .skip(1)
            .map(transition -> LOCAL.format(transition.getDateTimeBefore()))
            .collect(Collectors.joining(","));
    return dates.isEmpty() ? List.of() : List.of(Property.of("RDATE", dates));
  }

  /** The days on which a clock changes each year; a day of the week in a stretch of seven days. */
  private static String days(ZoneOffsetTransitionRule rule) {
    int day = rule.getDayOfMonthIndicator();
    String month = "BYMONTH=" + rule.getMonth().getValue();
    if (rule.getDayOfWeek() == null) {
      return month + ";BYMONTHDAY=" + day;
    }
    String weekday = rule.getDayOfWeek().name().substring(0, 2);
    if (day == -1) {
      return month + ";BYDAY=-1" + weekday;
    }
    if (day > 0 && day % DAYS_OF_WEEK == 1) {
      return month + ";BYDAY=" + (day / DAYS_OF_WEEK + 1) + weekday;
    }
    int first = day > 0 ? day : day - DAYS_OF_WEEK + 1;
    String stretch =
        IntStream.range(first, first + DAYS_OF_WEEK)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
    return month + ";BYMONTHDAY=" + stretch + ";BYDAY=" + weekday;
  }

  private boolean isDaylight(ZoneOffsetTransition transition) {
    return rules.isDaylightSavings(transition.getInstant());
  }

  private Component observance(ZoneOffsetTransition transition, List<Property> more) {
    return observance(
        transition.getDateTimeBefore(),
        transition.getOffsetBefore(),
        transition.getOffsetAfter(),
        isDaylight(transition),
        more);
  }

  private static Component observance(
      LocalDateTime start,
      ZoneOffset before,
      ZoneOffset after,
      boolean daylight,
      List<Property> more) {
    List<Property> properties = new ArrayList<>();
    properties.add(Property.of("DTSTART", LOCAL.format(start)));
    properties.add(Property.of("TZOFFSETFROM", offset(before)));
    properties.add(Property.of("TZOFFSETTO", offset(after)));
    properties.addAll(more);
    return new Component(daylight ? "DAYLIGHT" : "STANDARD", properties, List.of());
  }

  private static String offset(ZoneOffset offset) {
    return offset.getTotalSeconds() == 0 ? "+0000" : offset.getId().replace(":", "");
  }
}
