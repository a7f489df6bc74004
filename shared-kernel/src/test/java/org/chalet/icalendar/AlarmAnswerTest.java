package org.chalet.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlarmAnswerTest {
  private static final Instant NOW = Instant.parse("2026-05-04T09:46:10.5Z");
  private static final Instant LATER = Instant.parse("2026-05-04T09:55:00Z");
  private static final String ALARM =
      "BEGIN:VALARM ACTION:DISPLAY TRIGGER:-PT15M DESCRIPTION:x END:VALARM";
  private static final String OTHER =
      "BEGIN:VALARM UID:other ACTION:EMAIL TRIGGER:-PT5M SUMMARY:x END:VALARM";
  private static final String SERIES =
      "BEGIN:VEVENT UID:one DTSTART:20260504T100000Z RRULE:FREQ=DAILY ";
  private static final String EVENT = "BEGIN:VEVENT UID:one DTSTART:20260504T100000Z ";
  private static final String OVERRIDE =
      "BEGIN:VEVENT UID:one RECURRENCE-ID:20260505T100000Z DTSTART:20260505T110000Z ";

  @Test
  void what_was_seen_rings_no_more_and_the_rest_stays() {
    Component seen = answer(read(EVENT, ALARM, OTHER), 0).acknowledged(read(EVENT, ALARM, OTHER));
    assertThat(text(seen)).contains("ACKNOWLEDGED:20260504T094610Z").containsOnlyOnce("ACKNOWL");
    assertThat(dues(seen)).containsExactly("2026-05-04T09:55:00Z");
    assertThat(text(seen)).contains("UID:other");
  }

  @Test
  void seen_again_is_seen_later() {
    Component once = answer(read(EVENT, ALARM), 0).acknowledged(read(EVENT, ALARM));
    String key = key(once, 0);
    Component twice = new AlarmAnswer(key, LATER).acknowledged(once);
    assertThat(text(twice)).containsOnlyOnce("ACKNOWLEDGED").contains("20260504T095500Z");
  }

  @Test
  void a_series_rings_for_its_next_instance() {
    Component seen = answer(read(SERIES, ALARM), 0).acknowledged(read(SERIES, ALARM));
    assertThat(dues(seen).getFirst()).isEqualTo("2026-05-05T09:45:00Z");
  }

  @Test
  void what_is_put_off_rings_once_more_under_a_uid_of_its_own() {
    Component off = putOff(read(EVENT, ALARM), 0, null);
    assertThat(text(off))
        .contains("UID:origin-again", "ACKNOWLEDGED:20260504T094610Z", "UID:again")
        .contains("RELATED-TO;RELTYPE=SNOOZE:origin-again")
        .contains("TRIGGER;VALUE=DATE-TIME:20260504T095500Z");
    assertThat(dues(off)).containsExactly("2026-05-04T09:55:00Z");
  }

  @Test
  void what_is_put_off_again_takes_the_place_of_what_was_put_off_before() {
    Component off = putOff(read(EVENT, ALARM), 0, null);
    Component again =
        new AlarmAnswer(key(off, 1), LATER)
            .putOff(off, new AlarmAnswer.Again(LATER.plusSeconds(600), null, "third"));
    assertThat(dues(again)).containsExactly("2026-05-04T10:05:00Z");
    assertThat(text(again)).contains("RELATED-TO;RELTYPE=SNOOZE:origin-again", "UID:third");
    assertThat(again.components("VEVENT").getFirst().components("VALARM")).hasSize(2);
  }

  @Test
  void what_was_put_off_and_is_seen_then_leaves_the_alarm_as_it_was() {
    Component off = putOff(read(EVENT, ALARM), 0, null);
    Component seen = new AlarmAnswer(key(off, 1), LATER).acknowledged(off);
    assertThat(dues(seen)).isEmpty();
    assertThat(seen.components("VEVENT").getFirst().components("VALARM"))
        .singleElement()
        .satisfies(alarm ->
            assertThat(alarm.property("ACKNOWLEDGED").orElseThrow().value())
                .isEqualTo("20260504T095500Z"));
  }

  @Test
  void an_alarm_of_several_instances_is_seen_in_all_and_put_off_in_one() {
    String both =
        SERIES.replace("DAILY", "DAILY;COUNT=2") + ALARM + " END:VEVENT " + OVERRIDE + ALARM;
    Component calendar = read(both);
    Component off = putOff(calendar, 0, "20260505T100000Z");
    List<Component> parts = off.components("VEVENT");
    assertThat(parts.getFirst().components("VALARM")).hasSize(1);
    assertThat(parts.getLast().components("VALARM")).hasSize(2);
    assertThat(text(off).split("ACKNOWLEDGED", -1)).hasSize(3);
  }

  @Test
  void an_alarm_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> new AlarmAnswer("none", NOW).acknowledged(read(EVENT, ALARM)))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("no such alarm");
  }

  private static Component putOff(Component calendar, int alarm, @Nullable String instance) {
    return answer(calendar, alarm)
        .putOff(calendar, new AlarmAnswer.Again(LATER, instance, "again"));
  }

  private static AlarmAnswer answer(Component calendar, int alarm) {
    return new AlarmAnswer(key(calendar, alarm), NOW);
  }

  private static String key(Component calendar, int alarm) {
    return AlarmKeys.of(calendar.components("VEVENT").getFirst().components("VALARM").get(alarm));
  }

  private static List<String> dues(Component calendar) {
    return AlarmTimes.between(
            calendar, NOW.minusSeconds(3600), NOW.plusSeconds(172_800), ZoneOffset.UTC, 9)
        .stream()
        .map(ring -> ring.due().toString())
        .toList();
  }

  private static String text(Component calendar) {
    return new String(ICalendars.write(calendar), StandardCharsets.UTF_8);
  }

  private static Component read(String event, String... alarms) {
    String lines =
        "BEGIN:VCALENDAR VERSION:2.0 PRODID:-//test//EN "
            + event
            + " "
            + String.join(" ", alarms)
            + " END:VEVENT END:VCALENDAR ";
    return ICalendars.parse(lines.replaceAll(" +", "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
