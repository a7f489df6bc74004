package org.chalet.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final TestClock clock = new TestClock();
  private final InMemorySecretVault vault = new InMemorySecretVault(clock);

  /** As a process makes it that has just started. */
  private Quota quota(int most) {
    return new Quotas(vault, clock).of("letters", most, HOUR);
  }

  @Test
  void each_key_has_so_many_in_a_while() {
    Quota three = quota(3);
    for (int i = 0; i < 3; i++) {
      assertThat(three.take("anna")).isTrue();
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(three.take("anna")).isFalse();
    assertThat(three.take("bob")).isTrue();
    assertThat(waitOf(three, "anna")).isEqualTo(Duration.ofMinutes(57));
    clock.advance(Duration.ofMinutes(57));
    assertThat(three.take("anna")).isTrue();
    assertThat(three.take("anna")).isFalse();
  }

  @Test
  void each_of_several_keys_has_one_taken_or_none_has() {
    Quota two = quota(2);
    two.requireEach(Map.of("anna", "first", "bob", "second"));
    assertThat(two.take("bob")).isTrue();
    assertThatThrownBy(() -> two.requireEach(Map.of("anna", "third", "bob", "fourth")))
        .isInstanceOfSatisfying(
            Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS));
    assertThat(two.take("anna")).isTrue();
    assertThat(two.take("anna")).isFalse();
  }

  @Test
  void whoever_asks_again_for_the_same_purpose_has_it_already() {
    for (int tried = 0; tried < 9; tried++) {
      quota(2).requireEach(Map.of("anna", "letter", "bob", "letter"));
    }
    quota(2).requireEach(Map.of("anna", "other letter"));
    assertThat(quota(2).take("anna")).isFalse();
    quota(2).requireEach(Map.of("anna", "letter"));
  }

  @Test
  void what_is_taken_in_shares_is_not_taken_for_a_purpose() {
    assertThatThrownBy(() -> quota(1000).requireEach(Map.of("anna", "letter")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_large_quota_says_beforehand_whether_so_many_are_left() {
    Quota many = quota(1000);
    many.verify("anna", 1000);
    many.take("anna");
    many.verify("anna", 999);
    assertThatThrownBy(() -> many.verify("anna", 1000)).isInstanceOf(Rejected.class);
  }

  @Test
  void what_was_taken_is_taken_after_a_restart_too() {
    for (int i = 0; i < 3; i++) {
      assertThat(quota(3).take("anna")).isTrue();
    }
    assertThat(quota(3).take("anna")).isFalse();
    assertThat(new Quotas(vault, clock).of("other letters", 3, HOUR).take("anna")).isTrue();
  }

  @Test
  void processes_over_one_vault_share_it() {
    Quota here = quota(20);
    Quota there = quota(20);
    int taken = 0;
    for (int i = 0; i < 20; i++) {
      taken += here.take("anna") ? 1 : 0;
      taken += there.take("anna") ? 1 : 0;
    }
    assertThat(taken).isEqualTo(20);
  }

  @Test
  void of_many_at_the_same_time_no_more_get_one_than_there_are() throws Exception {
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (int process = 0; process < 4; process++) {
      Quota quota = quota(50);
      for (int i = 0; i < 25; i++) {
        calls.add(() -> quota.take("anna"));
      }
    }
    int taken = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(calls)) {
        taken += answer.get() ? 1 : 0;
      }
    }
    assertThat(taken).isEqualTo(50);
  }

  @Test
  void a_large_one_is_taken_in_shares_and_never_exceeded() {
    int taken = 0;
    for (int process = 0; process < 3; process++) {
      Quota quota = quota(40_000);
      for (int i = 0; i < 15_000; i++) {
        taken += quota.take("house") ? 1 : 0;
      }
    }
    assertThat(taken).isBetween(38_000, 40_000);
    assertThat(quota(40_000).take("house")).isFalse();
    assertThat(vault.count(VaultSpaces.QUOTA, 100)).isEqualTo(50);
  }

  @Test
  void the_vault_knows_nobody_and_forgets_in_time() {
    quota(3).require("anna@example.org");
    assertThat(vault.list(VaultSpaces.QUOTA, "", 9).toString()).doesNotContain("anna");
    clock.advance(HOUR);
    assertThat(vault.count(VaultSpaces.QUOTA, 9)).isZero();
  }

  @Test
  void a_clock_that_is_set_back_neither_gives_more_nor_lets_anybody_wait_longer() {
    Quota three = quota(3);
    three.require("anna");
    three.require("anna");
    clock.advance(Duration.ofDays(-1));
    three.require("anna");
    assertThat(three.take("anna")).isFalse();
    assertThat(waitOf(three, "anna")).isEqualTo(HOUR);
    clock.advance(HOUR);
    assertThat(three.take("anna")).isTrue();
  }

  @Test
  void a_clock_that_is_set_forth_and_back_locks_nobody_out() {
    Quota large = quota(1000);
    clock.advance(HOUR);
    for (int i = 0; i < 1000; i++) {
      large.require("all");
    }
    clock.advance(HOUR.negated());
    assertThat(waitOf(large, "all")).isEqualTo(HOUR);
    clock.advance(HOUR);
    assertThat(large.take("all")).isTrue();
  }

  private static Duration waitOf(Quota quota, String key) {
    List<Duration> waits = new ArrayList<>();
    assertThatThrownBy(() -> quota.require(key))
        .isInstanceOfSatisfying(
            Rejected.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
              waits.add(refused.retryAfter().orElseThrow());
            });
    return waits.getFirst();
  }
}
