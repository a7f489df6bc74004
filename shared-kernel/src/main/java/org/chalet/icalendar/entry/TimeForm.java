package org.chalet.icalendar.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chalet.contentline.Parameter;
import org.chalet.icalendar.FloatingZone;
import org.chalet.icalendar.Property;

/**
 * In which form a component says its times.
 *
 * @param allDay whether they are dates
 * @param zone IANA name, {@code UTC}, {@code floating}, or what a program calls a zone of its own
 */
record TimeForm(boolean allDay, String zone) {
  static final String FLOATING = "floating";
  static final String UTC = "UTC";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
  private static final int DATE_LENGTH = 10;
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  /** That of a time that is there. */
  static TimeForm of(Property time) {
    String value = time.value().strip();
    if (value.length() == 8) {
      return new TimeForm(true, FLOATING);
    }
    if (value.endsWith("Z")) {
      return new TimeForm(false, UTC);
    }
    return new TimeForm(
        false,
        time.parameter("TZID")
            .map(id -> FloatingZone.named(id).map(ZoneId::getId).orElse(id))
            .map(id -> id.equals("Z") ? UTC : id)
            .orElse(FLOATING));
  }

  /** Whether a text that somebody typed is a date alone. */
  static boolean isDate(String typed) {
    return typed.length() == DATE_LENGTH;
  }

  /** Refuses INVALID_VALUE a zone that nobody knows. */
  static String knownZone(String name) {
    if (name.equals(FLOATING) || name.equals(UTC)) {
      return name;
    }
    return FloatingZone.named(name)
        .map(zone -> zone.equals(ZoneOffset.UTC) ? UTC : zone.getId())
        .orElseThrow(() -> Lists.refusal("not a time zone of the IANA database"));
  }

  /** What somebody typed; refuses INVALID_VALUE. A date begins at midnight. */
  static LocalDateTime typed(String text) {
    try {
      LocalDateTime time =
          isDate(text) ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
      if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
        throw Lists.refusal("no year of the calendar: " + time.getYear());
      }
      return time;
    } catch (DateTimeException unreadable) {
      throw Lists.refusal("times are written 2026-05-01T09:00, days 2026-05-01");
    }
  }

  /** The local time of a property; empty where it cannot be read. */
  static Optional<LocalDateTime> local(Property time) {
    return local(time.value());
  }

  static Optional<LocalDateTime> local(String value) {
    String text = value.strip();
    try {
      return Optional.of(
          text.length() == 8
              ? LocalDate.parse(text, DATE).atStartOfDay()
              : LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, 15) : text, DATE_TIME));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  Property property(String name, LocalDateTime time) {
    return new Property(name, parameters(), value(time));
  }

  String value(LocalDateTime time) {
    if (allDay) {
      return DATE.format(time);
    }
    return DATE_TIME.format(time) + (zone.equals(UTC) ? "Z" : "");
  }

  private List<Parameter> parameters() {
    if (allDay) {
      return List.of(Parameter.of("VALUE", "DATE"));
    }
    return zone.equals(UTC) || zone.equals(FLOATING)
        ? List.of()
        : List.of(Parameter.of("TZID", zone));
  }

  /** As people read it. */
  String shown(LocalDateTime time) {
    return allDay ? time.toLocalDate().toString() : time.toString();
  }

  /** The zone's clock; that of UTC for what has none. */
  ZoneId clock() {
    return FloatingZone.named(zone).orElse(ZoneOffset.UTC);
  }

  /** RFC 5545, 3.3.10: UNTIL is a date for dates, local where it floats, else in UTC. */
  String until(String typed) {
    LocalDateTime time = typed(typed);
    if (allDay) {
      return DATE.format(time);
    }
    LocalDateTime last = isDate(typed) ? time.toLocalDate().atTime(23, 59, 59) : time;
    return zone.equals(FLOATING) ? DATE_TIME.format(last) : utc(last.atZone(clock()).toInstant());
  }

  static String utc(Instant moment) {
    return DATE_TIME.format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)) + "Z";
  }

  /** The UNTIL of a rule on the clock of the event. */
  String shownUntil(String value) {
    Optional<LocalDateTime> time = local(value);
    if (time.isEmpty()) {
      return value;
    }
    if (value.length() == 8) {
      return time.get().toLocalDate().toString();
    }
    boolean utc = value.endsWith("Z") && !zone.equals(FLOATING);
    LocalDateTime local =
        utc
            ? time.get().atOffset(ZoneOffset.UTC).atZoneSameInstant(clock()).toLocalDateTime()
            : time.get();
    return shown(local);
  }
}
