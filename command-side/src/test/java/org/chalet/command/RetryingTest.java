package org.chalet.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.junit.jupiter.api.Test;

class RetryingTest {
  private final AtomicInteger tries = new AtomicInteger();

  private void refused(ErrorCode code, int times) {
    Retrying.run(() -> {
      if (tries.incrementAndGet() <= times) {
        throw new Rejected(code, "not now");
      }
    });
  }

  @Test
  void what_meets_a_change_of_somebody_else_is_done_again() {
    refused(ErrorCode.CONCURRENT_CHANGE, 4);
    assertThat(tries).hasValue(5);
  }

  @Test
  void it_is_given_up_when_others_never_stop() {
    assertThatThrownBy(() -> refused(ErrorCode.CONCURRENT_CHANGE, 100))
        .isInstanceOf(Rejected.class);
    assertThat(tries).hasValue(5);
  }

  @Test
  void what_is_refused_for_good_is_not_tried_again() {
    assertThatThrownBy(() -> refused(ErrorCode.FORBIDDEN, 1)).isInstanceOf(Rejected.class);
    assertThat(tries).hasValue(1);
  }
}
