package org.chalet.scheduling.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chalet.icalendar.Taken;
import org.junit.jupiter.api.Test;

class FreeSlotsTest {
  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  @Test
  void an_hour_that_is_wanted_just_before_a_guest_is_busy_is_offered_right_after() {
    assertThat(find("2026-05-04T11:45", 60, 1, taken("2026-05-04T12:00", "2026-05-04T12:30")))
        .containsExactly("2026-05-04T12:30");
  }

  @Test
  void the_wished_time_itself_is_offered_where_it_is_free_to_the_second() {
    assertThat(
            find(
                "2026-05-04T11:45",
                15,
                1,
                taken("2026-05-04T11:00", "2026-05-04T11:45"),
                taken("2026-05-04T12:00", "2026-05-04T12:30")))
        .containsExactly("2026-05-04T11:45");
  }

  @Test
  void several_are_offered_one_after_the_other() {
    assertThat(find("2026-05-04T11:45", 60, 3, taken("2026-05-04T14:00", "2026-05-04T14:10")))
        .containsExactly("2026-05-04T11:45", "2026-05-04T12:45", "2026-05-04T14:10");
  }

  @Test
  void a_gap_between_two_guests_is_found_whoever_is_told_first() {
    assertThat(
            find(
                "2026-05-04T08:00",
                30,
                1,
                taken("2026-05-04T10:30", "2026-05-04T18:00"),
                taken("2026-05-04T07:00", "2026-05-04T09:00"),
                taken("2026-05-04T08:30", "2026-05-04T09:45")))
        .containsExactly("2026-05-04T09:45");
  }

  @Test
  void nothing_begins_within_a_minute() {
    long noon = epoch("2026-05-04T12:00");
    List<FreeSlots.Slot> found =
        FreeSlots.find(
            new FreeSlots.Wish(noon - 30, 60, 1),
            (from, until) -> List.of(new Taken(noon, noon + 61)));
    assertThat(found).containsExactly(new FreeSlots.Slot(noon + 120, noon + 180));
  }

  @Test
  void whoever_is_never_free_is_looked_at_for_six_weeks_and_no_longer() {
    List<Long> asked = new ArrayList<>();
    long start = epoch("2026-05-04T11:45");
    List<FreeSlots.Slot> found =
        FreeSlots.find(
            new FreeSlots.Wish(start, 3600, 5),
            (from, until) -> {
              asked.add(until);
              return List.of(new Taken(from, until));
            });
    assertThat(found).isEmpty();
    assertThat(asked).hasSize(6);
    assertThat(asked.getLast()).isEqualTo(start + FreeSlots.HORIZON.toSeconds() + 3600);
  }

  @Test
  void what_is_found_in_the_first_week_costs_no_look_at_the_next() {
    List<Long> asked = new ArrayList<>();
    FreeSlots.find(
        new FreeSlots.Wish(epoch("2026-05-04T11:45"), 3600, 20),
        (from, until) -> {
          asked.add(from);
          return List.of();
        });
    assertThat(asked).hasSize(1);
  }

  @Test
  void working_hours_are_those_of_the_clock_on_the_wall_on_either_side_of_its_change() {
    OpenHours hours = new OpenHours(WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(17, 0), ZURICH);
    for (String[] change :
        new String[][] {
          {"2026-03-27T16:30", "2026-03-30T09:00"}, {"2026-10-23T16:30", "2026-10-26T09:00"}
        }) {
      List<FreeSlots.Slot> found =
          FreeSlots.find(new FreeSlots.Wish(epoch(change[0]), 3600, 1), hours::closed);
      assertThat(found).extracting(slot -> local(slot.start())).containsExactly(change[1]);
    }
  }

  @Test
  void a_night_without_a_clock_change_between_is_as_long_as_it_is() {
    long start = epoch("2026-03-29T01:30");
    List<FreeSlots.Slot> found =
        FreeSlots.find(new FreeSlots.Wish(start, 3600, 2), (from, until) -> List.of());
    assertThat(found)
        .extracting(slot -> local(slot.start()))
        .containsExactly("2026-03-29T01:30", "2026-03-29T03:30");
  }

  @Test
  void hours_may_last_until_midnight() {
    OpenHours hours =
        new OpenHours(
            EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(22, 0), LocalTime.MIDNIGHT, ZURICH);
    List<FreeSlots.Slot> found =
        FreeSlots.find(new FreeSlots.Wish(epoch("2026-05-04T22:30"), 3600, 2), hours::closed);
    assertThat(found)
        .extracting(slot -> local(slot.start()))
        .containsExactly("2026-05-04T22:30", "2026-05-11T22:00");
  }

  private static List<String> find(String wished, int minutes, int most, Taken... taken) {
    return FreeSlots.find(
            new FreeSlots.Wish(epoch(wished), minutes * 60L, most), (from, until) -> List.of(taken))
        .stream()
        .map(slot -> local(slot.start()))
        .toList();
  }

  private static Taken taken(String from, String until) {
    return new Taken(epoch(from), epoch(until));
  }

  private static long epoch(String local) {
    return LocalDateTime.parse(local).atZone(ZURICH).toEpochSecond();
  }

  private static String local(long epoch) {
    return LocalDateTime.ofInstant(Instant.ofEpochSecond(epoch), ZURICH).toString();
  }
}
