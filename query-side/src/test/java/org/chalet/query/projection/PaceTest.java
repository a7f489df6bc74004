package org.chalet.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final AtomicLong second = new AtomicLong(1000);
  private final Pace pace = new Pace(() -> Instant.ofEpochSecond(second.get()));

  @Test
  void a_steady_pace_is_told_once_it_lasted_ten_seconds() {
    for (int i = 0; i < 30; i++) {
      pace.read(500);
      second.incrementAndGet();
    }
    assertThat(pace.perSecond()).isEqualTo(500);
  }

  @Test
  void a_pace_ends_when_nothing_is_read() {
    pace.read(5000);
    second.addAndGet(5);
    assertThat(pace.perSecond()).isEqualTo(500);
    second.addAndGet(1000);
    assertThat(pace.perSecond()).isZero();
  }
}
