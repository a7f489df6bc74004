package org.chalet.query.calendar.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayColumnTest {
  private static final LocalDate DAY = LocalDate.parse("2026-05-04");

  @Test
  void what_overlaps_stands_side_by_side_and_what_follows_has_all_the_room() {
    assertThat(
            told(
                column(
                    3,
                    event("a", "09:00", "11:00"),
                    event("b", "09:30", "10:00"),
                    event("c", "10:00", "11:30"),
                    event("d", "12:00", "13:00"))))
        .containsExactly("a 0/2", "b 1/2", "c 1/2", "d 0/1");
  }

  @Test
  void what_is_short_still_has_the_height_of_a_line() {
    assertThat(told(column(3, event("a", "09:00", "09:00"), event("b", "09:05", "09:10"))))
        .containsExactly("a 0/2", "b 1/2");
    DayColumn late = column(3, event("a", "23:58", "23:59"));
    assertThat(late.blocks().getFirst().until()).isEqualTo(24 * 60);
  }

  @Test
  void what_finds_no_place_is_left_out_and_told() {
    DayColumn column = column(1, event("a", "09:00", "11:00"), event("b", "09:00", "10:00"));
    assertThat(told(column)).containsExactly("a 0/1");
    assertThat(column.leftOut()).extracting(PrintedEvent::title).containsExactly("b");
  }

  @Test
  void on_a_day_on_which_the_clock_goes_back_an_end_may_stand_before_its_start() {
    assertThat(told(column(3, event("a", "02:45", "02:15")))).containsExactly("a 0/1");
  }

  private static DayColumn column(int most, PrintedEvent... events) {
    return new DayColumn(DAY, List.of(events), 20, most);
  }

  private static PrintedEvent event(String title, String from, String until) {
    return new PrintedEvent(
        title,
        "",
        "",
        Ink.BLACK,
        false,
        LocalDateTime.parse(DAY + "T" + from),
        LocalDateTime.parse(DAY + "T" + until));
  }

  private static List<String> told(DayColumn column) {
    return column.blocks().stream()
        .map(block -> block.event().title() + " " + block.lane() + "/" + block.lanes())
        .toList();
  }
}
