package org.chalet.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WorkerTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Semaphore rounds = new Semaphore(0);
  private final AtomicReference<Worker.Round> round = new AtomicReference<>(() -> {});
  private final Worker worker = new Worker("test", () -> round.get().go());

  @Test
  void whoever_waits_is_woken() throws Exception {
    waitsAfterEachRound();
    worker.start();
    assertRound();
    worker.wake();
    assertRound();
    assertThat(worker.end(PATIENCE)).isTrue();
  }

  @Test
  void a_round_that_fails_is_done_again() throws Exception {
    AtomicInteger failures = new AtomicInteger();
    round.set(() -> {
      if (failures.incrementAndGet() < 4) {
        throw new IllegalStateException("not yet");
      }
      rounds.release();
      worker.await(LONG);
    });
    worker.start();
    assertRound();
    assertThat(failures).hasValue(4);
    assertThat(worker.end(PATIENCE)).isTrue();
  }

  @Test
  void news_does_not_shorten_the_pause_after_failures() throws Exception {
    AtomicInteger tried = new AtomicInteger();
    round.set(() -> {
      worker.wake();
      if (tried.incrementAndGet() == 3) {
        rounds.release();
      }
      throw new IllegalStateException("never");
    });
    long begun = System.nanoTime();
    worker.start();
    assertRound();
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isGreaterThanOrEqualTo(Duration.ofMillis(29));
    assertThat(worker.end(PATIENCE)).isTrue();
  }

  @Test
  void the_end_breaks_off_a_wait_and_no_round_follows() throws Exception {
    waitsAfterEachRound();
    worker.start();
    assertRound();
    assertThat(worker.isEnding()).isFalse();
    assertThat(worker.end(PATIENCE)).isTrue();
    assertThat(worker.isEnding()).isTrue();
    worker.wake();
    assertThat(rounds.availablePermits()).isZero();
  }

  @Test
  void a_round_that_takes_too_long_is_interrupted() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    round.set(() -> {
      rounds.release();
      never.await();
    });
    worker.start();
    assertRound();
    assertThat(worker.end(Duration.ofMillis(50))).isTrue();
  }

  @Test
  void one_that_never_started_has_ended() {
    assertThat(worker.end(PATIENCE)).isTrue();
  }

  private void waitsAfterEachRound() {
    round.set(() -> {
      rounds.release();
      worker.await(LONG);
    });
  }

  private void assertRound() throws InterruptedException {
    assertThat(rounds.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }
}
