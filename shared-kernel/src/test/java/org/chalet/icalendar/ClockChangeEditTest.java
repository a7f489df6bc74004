package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits of instances that a clock skips, or has twice, in nights of Zurich. */
class ClockChangeEditTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "20260328, 20260328T013000Z, 20260329T013000Z, 20260330T003000Z",
    "20261024, 20261024T003000Z, 20261025T003000Z, 20261026T013000Z"
  })
  void an_instance_is_told_by_the_moment_at_which_it_happens(
      String first, String one, String two, String three) {
    assertThat(told(nightly(first))).containsExactly(one, two, three);
  }

  @ParameterizedTest
  @CsvSource({"20260328, 20260329T013000Z", "20261024, 20261025T003000Z"})
  void that_instance_alone_is_changed_or_deleted(String first, String instance) {
    Component calendar = nightly(first);
    Component changed =
        Objects.requireNonNull(
            SeriesEdit.change(
                    calendar, EditScope.THIS, instance, "u2", ClockChangeEditTest::renamed)
                .kept());
    List<String> before = told(calendar);
    assertThat(told(changed)).isEqualTo(with(before, 1, before.get(1) + " new"));
    Component deleted =
        Objects.requireNonNull(SeriesEdit.delete(calendar, EditScope.THIS, instance).kept());
    assertThat(told(deleted)).containsExactly(before.getFirst(), before.getLast());
    Component again =
        Objects.requireNonNull(SeriesEdit.delete(changed, EditScope.THIS, instance).kept());
    assertThat(told(again)).containsExactly(before.getFirst(), before.getLast());
  }

  @ParameterizedTest
  @CsvSource({"20260328, 20260329T013000Z", "20261024, 20261025T003000Z"})
  void a_series_is_cut_at_that_instance(String first, String instance) {
    Component calendar = nightly(first);
    List<String> before = told(calendar);
    SeriesEdit cut =
        SeriesEdit.change(
            calendar, EditScope.THIS_AND_FOLLOWING, instance, "u2", ClockChangeEditTest::renamed);
    assertThat(told(Objects.requireNonNull(cut.kept()))).containsExactly(before.getFirst());
    assertThat(told(Objects.requireNonNull(cut.split())))
        .containsExactly(before.get(1) + " new", before.get(2) + " new");
    SeriesEdit ended = SeriesEdit.delete(calendar, EditScope.THIS_AND_FOLLOWING, instance);
    assertThat(told(Objects.requireNonNull(ended.kept()))).containsExactly(before.getFirst());
  }

  @Test
  void a_series_that_is_moved_out_of_a_night_with_a_change_happens_at_its_new_hour() {
    Component moved =
        Objects.requireNonNull(
            SeriesEdit.change(
                    nightly("20260328"),
                    EditScope.ALL,
                    "20260329T013000Z",
                    "u2",
                    part -> at(part, "20260329T050000"))
                .kept());
    assertThat(told(moved))
        .containsExactly("20260328T040000Z", "20260329T030000Z", "20260330T030000Z");
  }

  private static Component renamed(Component part) {
    return replaced(part, Property.of("SUMMARY", "new"));
  }

  private static Component at(Component part, String local) {
    Property start = part.property("DTSTART").orElseThrow();
    return replaced(part, start.withValue(local));
  }

  private static Component replaced(Component part, Property with) {
    return part.withProperties(
        Stream.concat(
                part.properties().stream().filter(one -> !one.name().equals(with.name())),
                Stream.of(with))
            .toList());
  }

  private static <T> List<T> with(List<T> list, int at, T value) {
    return Stream.of(list.subList(0, at), List.of(value), list.subList(at + 1, list.size()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> told(Component calendar) {
    return Occurrences.between(calendar, FROM, UNTIL, ZoneOffset.UTC, 100).stream()
        .map(one ->
            new Moment(one.start().getEpochSecond(), false, Moment.UTC).text()
                + one.component()
                    .property("SUMMARY")
                    .map(title -> title.value().equals("new") ? " new" : "")
                    .orElse(""))
        .toList();
  }

  private static Component nightly(String first) {
    String text =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:x
        BEGIN:VEVENT
        UID:u1
        DTSTAMP:20260101T000000Z
        DTSTART;TZID=Europe/Zurich:%sT023000
        DURATION:PT15M
        RRULE:FREQ=DAILY;COUNT=3
        SUMMARY:old
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(first)
            .replace("\n", "\r\n");
    return ICalendars.parse(text.getBytes(UTF_8));
  }
}
