package org.chalet.command.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.chalet.guard.GuardSettings;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final Duration LENGTH = Duration.ofMinutes(5);
  private static final GuardSettings TEN = new GuardSettings(true, 10, 10, 5, false);

  private final Window window = new Window();
  private Instant time = Instant.EPOCH;
  private long position;

  private void deletes(int from, int to, Duration between) {
    for (int one = from; one < to; one++) {
      window.take(new Touch("calendar:work", one + ".ics", true), ++position, time, LENGTH);
      time = time.plus(between);
    }
  }

  private boolean isMassChange() {
    return window.isMassChange(TEN, () -> 20);
  }

  @Test
  void changes_that_are_far_apart_are_none_together() {
    deletes(0, 100, Duration.ofSeconds(31));
    assertThat(isMassChange()).isTrue();
    Window slow = new Window();
    for (int one = 0; one < 100; one++) {
      Instant at = Instant.EPOCH.plusSeconds(34L * one);
      slow.take(new Touch("calendar:work", one + ".ics", true), one, at, LENGTH);
      assertThat(slow.isMassChange(TEN, () -> 20)).isFalse();
    }
  }

  @Test
  void it_began_with_the_oldest_that_still_counts() {
    deletes(0, 5, Duration.ofSeconds(1));
    time = time.plus(LENGTH).plusSeconds(1);
    deletes(5, 15, Duration.ofSeconds(1));
    assertThat(isMassChange()).isTrue();
    assertThat(window.beginning().position()).isEqualTo(6);
    assertThat(window.deleted()).isEqualTo(10);
  }

  @Test
  void after_a_quiet_time_a_further_mass_change_is_told_again() {
    deletes(0, 10, Duration.ofSeconds(1));
    assertThat(isMassChange()).isTrue();
    window.noticed();
    deletes(10, 20, Duration.ofSeconds(1));
    assertThat(isMassChange()).isFalse();
    time = time.plus(LENGTH).plusSeconds(1);
    deletes(20, 30, Duration.ofSeconds(1));
    assertThat(isMassChange()).isTrue();
  }

  @Test
  void an_object_that_was_changed_and_then_deleted_is_one_that_was_deleted() {
    for (int one = 0; one < 10; one++) {
      window.take(new Touch("calendar:work", one + ".ics", false), ++position, time, LENGTH);
    }
    deletes(0, 4, Duration.ZERO);
    assertThat(window.deleted()).isEqualTo(4);
    assertThat(window.rewritten()).isEqualTo(6);
  }

  @Test
  void the_size_is_asked_for_once() {
    deletes(0, 10, Duration.ofSeconds(1));
    assertThat(window.isMassChange(TEN, () -> 1000)).isFalse();
    assertThat(
            window.isMassChange(
                TEN,
                () -> {
                  throw new AssertionError("asked again");
                }))
        .isFalse();
  }
}
