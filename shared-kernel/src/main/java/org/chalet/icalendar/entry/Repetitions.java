package org.chalet.icalendar.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chalet.contentline.Escapes;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.jspecify.annotations.Nullable;

/** RRULE, RDATE and EXDATE in people's words. */
final class Repetitions {
  private static final Set<String> FREQUENCIES =
      Set.of("daily", "weekly", "monthly", "yearly", "hourly", "minutely", "secondly");
  private static final Pattern DAY = Pattern.compile("[+-]?\\d{0,2}(MO|TU|WE|TH|FR|SA|SU)");
  private static final Pattern WEEKDAY = Pattern.compile("MO|TU|WE|TH|FR|SA|SU");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,4}");
  private static final int MOST_DATES = 5_000;

  private Repetitions() {}

  /** The component as it recurs from now on; its times are those of now. */
  static Component applied(Component part, Repetition wanted) {
    if (wanted.isNone()) {
      return part.without("RRULE", "RDATE", "EXDATE");
    }
    TimeForm form =
        EntryTimes.formOf(part).orElseThrow(() -> Lists.refusal("what recurs has a start"));
    List<Property> properties = new ArrayList<>(part.without("RRULE").properties());
    if (wanted.frequency() != null) {
      properties.add(Property.of("RRULE", rule(wanted, form)));
    }
    listed(properties, "RDATE", wanted.dates(), form);
    listed(properties, "EXDATE", wanted.excluded(), form);
    return part.withProperties(properties);
  }

  private static void listed(
      List<Property> properties, String name, @Nullable List<String> dates, TimeForm form) {
    if (dates == null) {
      return;
    }
    if (dates.size() > MOST_DATES) {
      throw Lists.refusal("at most " + MOST_DATES + " dates");
    }
    properties.removeIf(property -> property.name().equals(name));
    Lists.whole(dates).forEach(date -> properties.add(form.property(name, TimeForm.typed(date))));
  }

  private static String rule(Repetition wanted, TimeForm form) {
    String frequency = wanted.frequency() == null ? "" : wanted.frequency();
    if (!FREQUENCIES.contains(frequency)) {
      throw Lists.refusal("a frequency is one of " + String.join(", ", new TreeSet<>(FREQUENCIES)));
    }
    if (wanted.count() != null && wanted.until() != null) {
      throw Lists.refusal("it ends after a count or at a time, not both");
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("FREQ", frequency.toUpperCase(Locale.ROOT));
    positive(parts, "INTERVAL", wanted.interval());
    positive(parts, "COUNT", wanted.count());
    if (wanted.until() != null) {
      parts.put("UNTIL", form.until(wanted.until()));
    }
    words(parts, "BYDAY", wanted.byDay());
    numbers(parts, "BYMONTHDAY", wanted.byMonthDay(), 31);
    numbers(parts, "BYMONTH", wanted.byMonth(), 12);
    numbers(parts, "BYYEARDAY", wanted.byYearDay(), 366);
    numbers(parts, "BYWEEKNO", wanted.byWeekNumber(), 53);
    numbers(parts, "BYSETPOS", wanted.bySetPosition(), 366);
    numbers(parts, "BYHOUR", wanted.byHour(), 23);
    numbers(parts, "BYMINUTE", wanted.byMinute(), 59);
    numbers(parts, "BYSECOND", wanted.bySecond(), 60);
    if (wanted.weekStart() != null) {
      if (!WEEKDAY.matcher(wanted.weekStart()).matches()) {
        throw Lists.refusal("a week starts on MO, TU, WE, TH, FR, SA or SU");
      }
      parts.put("WKST", wanted.weekStart());
    }
    return parts.entrySet().stream()
        .map(part -> part.getKey() + '=' + part.getValue())
        .collect(Collectors.joining(";"));
  }

  private static void positive(Map<String, String> parts, String name, @Nullable Integer number) {
    if (number != null) {
      if (number < 1) {
        throw Lists.refusal(name + " is at least 1");
      }
      parts.put(name, number.toString());
    }
  }

  private static void words(Map<String, String> parts, String name, @Nullable List<String> days) {
    if (days != null && !days.isEmpty()) {
      if (!Lists.whole(days).stream().allMatch(day -> DAY.matcher(day).matches())) {
        throw Lists.refusal("days are written MO, 2TU or -1FR");
      }
      parts.put(name, String.join(",", days));
    }
  }

  private static void numbers(
      Map<String, String> parts, String name, @Nullable List<Integer> numbers, int most) {
    if (numbers != null && !numbers.isEmpty()) {
      if (!Lists.whole(numbers).stream().allMatch(number -> Math.abs(number) <= most)) {
        throw Lists.refusal(name + " has numbers up to " + most);
      }
      parts.put(
          name, numbers.stream().map(number -> number.toString()).collect(Collectors.joining(",")));
    }
  }

  /** How a component recurs; null where it does not. */
  static @Nullable Repetition of(Component part) {
    Optional<String> rule = part.property("RRULE").map(Property::value);
    if (rule.isEmpty() && !part.has("RDATE")) {
      return null;
    }
    TimeForm form = EntryTimes.formOf(part).orElse(new TimeForm(false, TimeForm.FLOATING));
    Map<String, String> parts = new LinkedHashMap<>();
    for (String text : rule.orElse("").toUpperCase(Locale.ROOT).split(";", -1)) {
      int equals = text.indexOf('=');
      if (equals > 0) {
        parts.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
      }
    }
    String frequency = parts.get("FREQ");
    String until = parts.get("UNTIL");
    return new Repetition(
        frequency == null ? null : frequency.toLowerCase(Locale.ROOT),
        number(parts.get("INTERVAL")),
        number(parts.get("COUNT")),
        until == null ? null : form.shownUntil(until),
        texts(parts.get("BYDAY")),
        numbers(parts.get("BYMONTHDAY")),
        numbers(parts.get("BYMONTH")),
        numbers(parts.get("BYYEARDAY")),
        numbers(parts.get("BYWEEKNO")),
        numbers(parts.get("BYSETPOS")),
        numbers(parts.get("BYHOUR")),
        numbers(parts.get("BYMINUTE")),
        numbers(parts.get("BYSECOND")),
        parts.get("WKST"),
        dates(part, "RDATE", form),
        dates(part, "EXDATE", form));
  }

  private static @Nullable Integer number(@Nullable String text) {
    return text == null || !text.matches("\\d{1,9}") ? null : Integer.valueOf(text);
  }

  private static @Nullable List<String> texts(@Nullable String text) {
    return text == null ? null : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  private static @Nullable List<Integer> numbers(@Nullable String text) {
    return text == null
        ? null
        : Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(one -> NUMBER.matcher(one).matches())
            .map(Integer::valueOf)
            .toList();
  }

  private static @Nullable List<String> dates(Component part, String name, TimeForm form) {
    List<String> dates = new ArrayList<>();
    for (Property list : part.properties(name)) {
      for (String date : Escapes.split(list.value(), ',')) {
        String start = date.strip().split("/", 2)[0];
        TimeForm own = TimeForm.of(list.withValue(start));
        TimeForm.local(start)
            .map(time ->
                own.allDay() || own.equals(form) || own.zone().equals(TimeForm.FLOATING)
                    ? own.shown(time)
                    : form.shown(
                        time.atZone(own.clock())
                            .withZoneSameInstant(form.clock())
                            .toLocalDateTime()))
            .ifPresent(dates::add);
      }
    }
    return dates.isEmpty() ? null : dates;
  }
}
