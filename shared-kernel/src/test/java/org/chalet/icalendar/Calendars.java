package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** What the tests of this package say. */
final class Calendars {
  static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  static final ZoneId UTC = ZoneId.of("UTC");

  private Calendars() {}

  static byte[] bytes(String... content) {
    return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x\n"
            + String.join("\n", content)
            + "\nEND:VCALENDAR\n")
        .getBytes(UTF_8);
  }

  static Component calendar(String... content) {
    return ICalendars.parse(bytes(content));
  }

  static String event(String... properties) {
    return component("VEVENT", properties);
  }

  static String component(String kind, String... properties) {
    return "BEGIN:" + kind + "\nUID:u1\n" + String.join("\n", properties) + "\nEND:" + kind;
  }

  static CalendarObject object(String... content) {
    return CalendarObject.of(bytes(content), Limits.OBJECT);
  }

  static List<String> starts(Component calendar, String from, String until) {
    return starts(calendar, from, until, ZURICH);
  }

  static List<String> starts(Component calendar, String from, String until, ZoneId floating) {
    return Occurrences.between(calendar, Instant.parse(from), Instant.parse(until), floating, 1000)
        .stream()
        .map(occurrence -> occurrence.start().toString())
        .toList();
  }

  static void assertRefused(ErrorCode code, ThrowingCallable call) {
    Assertions.assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
