package org.chalet.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
  private final TestClock clock = new TestClock();
  private final InMemorySecretVault vault = new InMemorySecretVault(clock);
  private final KnownNetworks known = new KnownNetworks(vault, clock);
  private final LoginAttempts attempts = new LoginAttempts(known, clock);

  @Test
  void after_ten_failures_the_login_waits_for_that_address() {
    fail("anna", 10);
    clock.advance(Duration.ofMinutes(5));
    assertThatThrownBy(() -> attempts.verify("Anna", "192.0.2.1"))
        .isInstanceOfSatisfying(
            Rejected.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
              assertThat(refused.retryAfter()).contains(Duration.ofMinutes(10));
            });
    assertThatCode(() -> attempts.verify("anna", "192.0.2.2")).doesNotThrowAnyException();
    assertThatCode(() -> attempts.verify("bob", "192.0.2.1")).doesNotThrowAnyException();
  }

  @Test
  void another_spelling_of_a_login_is_no_other_login() {
    for (String spelling :
        new String[] {"anna@example.org", " Anna@EXAMPLE.org\t", "\uFF41nna@example.org"}) {
      fail(spelling, 4);
    }
    assertThatThrownBy(() -> attempts.verify("ANNA@example.org", "192.0.2.1"))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> attempts.verify(" ".repeat(300) + "anna@example.org", "192.0.2.1"))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void addresses_of_one_ipv6_network_are_one_address() {
    for (int i = 0; i < 10; i++) {
      attempts.failed("anna", "2001:db8:0:1::" + i);
    }
    assertThatThrownBy(() -> attempts.verify("anna", "2001:db8:0:1:ffff::1"))
        .isInstanceOf(Rejected.class);
    assertThatCode(() -> attempts.verify("anna", "2001:db8:0:2::1")).doesNotThrowAnyException();
  }

  @Test
  void an_ipv4_address_is_itself_also_when_it_is_written_as_ipv6() {
    for (int i = 0; i < 10; i++) {
      attempts.failed("anna", "::ffff:192.0.2.1");
    }
    assertThatThrownBy(() -> attempts.verify("anna", "192.0.2.1")).isInstanceOf(Rejected.class);
    assertThatCode(() -> attempts.verify("anna", "::ffff:192.0.2.2")).doesNotThrowAnyException();
  }

  @Test
  void an_address_that_is_none_is_counted_as_it_is() {
    for (int i = 0; i < 10; i++) {
      attempts.failed("anna", "fe80::1%none");
      attempts.failed("bob", null);
    }
    assertThatThrownBy(() -> attempts.verify("anna", "fe80::1%none")).isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> attempts.verify("bob", null)).isInstanceOf(Rejected.class);
  }

  @Test
  void a_hundred_failures_of_any_logins_stop_an_address() {
    for (int i = 0; i < 100; i++) {
      fail("user" + i, 1);
    }
    assertThatThrownBy(() -> attempts.verify("new", "192.0.2.1")).isInstanceOf(Rejected.class);
  }

  @Test
  void the_wait_ends() {
    fail("anna", 10);
    clock.advance(Duration.ofMinutes(15));
    assertThatCode(() -> attempts.verify("anna", "192.0.2.1")).doesNotThrowAnyException();
    attempts.failed("anna", "192.0.2.1");
    assertThatCode(() -> attempts.verify("anna", "192.0.2.1")).doesNotThrowAnyException();
  }

  @Test
  void a_success_forgives_the_failures_before() {
    fail("anna", 9);
    attempts.succeeded("anna", "192.0.2.1");
    fail("anna", 9);
    assertThatCode(() -> attempts.verify("anna", "192.0.2.1")).doesNotThrowAnyException();
  }

  @Test
  void guesses_at_one_login_from_everywhere_are_slowed() {
    failFromEverywhere("anna", 100);
    assertThatThrownBy(() -> attempts.verify("anna", "203.0.113.99"))
        .isInstanceOfSatisfying(
            Rejected.class,
            refused -> assertThat(refused.retryAfter()).contains(Duration.ofSeconds(30)));
    assertThatCode(() -> attempts.verify("bob", "203.0.113.99")).doesNotThrowAnyException();
    int tried = 0;
    for (int second = 0; second < 3600; second++) {
      clock.advance(Duration.ofSeconds(1));
      if (mayTry("anna", "198.51.100." + second % 250)) {
        attempts.failed("anna", "198.51.100." + second % 250);
        tried++;
      }
    }
    assertThat(tried).isEqualTo(120);
  }

  @Test
  void of_many_who_guess_at_the_same_moment_one_learns_the_answer() {
    failFromEverywhere("anna", 100);
    clock.advance(Duration.ofSeconds(30));
    assertThat(mayTry("anna", "203.0.113.98")).isTrue();
    assertThat(mayTry("anna", "203.0.113.99")).isTrue();
    attempts.failed("anna", "203.0.113.98");
    assertThat(mayTry("anna", "203.0.113.99")).isFalse();
  }

  @Test
  void guessers_elsewhere_do_not_keep_the_person_out() {
    attempts.succeeded("Anna", "192.0.2.1");
    attempts.succeeded("anna", "2001:db8:0:1::1");
    failFromEverywhere("anna", 1000);
    assertThat(mayTry("anna", "203.0.113.99")).isFalse();
    assertThat(mayTry("anna", "192.0.2.1")).isTrue();
    assertThat(mayTry("anna", "2001:db8:0:1:ffff::2")).isTrue();
    assertThat(mayTry("anna", "2001:db8:0:2::1")).isFalse();
    fail("anna", 9);
    assertThat(mayTry("anna", "192.0.2.1")).isTrue();
  }

  @Test
  void where_a_person_came_from_is_forgotten_after_three_months() {
    attempts.succeeded("anna", "192.0.2.1");
    clock.advance(Duration.ofDays(89));
    assertThat(attempts.knows("anna", "192.0.2.1")).isTrue();
    clock.advance(Duration.ofDays(2));
    assertThat(attempts.knows("anna", "192.0.2.1")).isFalse();
  }

  @Test
  void so_many_places_are_remembered_and_the_one_longest_unused_goes() {
    for (int i = 0; i <= KnownNetworks.MOST_PER_LOGIN; i++) {
      attempts.succeeded("anna", "192.0.2." + i);
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(attempts.knows("anna", "192.0.2.0")).isFalse();
    assertThat(attempts.knows("anna", "192.0.2.1")).isTrue();
    assertThat(vault.list(VaultSpaces.KNOWN_NETWORK, "", 99)).hasSize(KnownNetworks.MOST_PER_LOGIN);
  }

  @Test
  void a_device_that_asks_often_is_noted_once_a_day() {
    attempts.succeeded("anna", "192.0.2.1");
    vault.delete(
        VaultSpaces.KNOWN_NETWORK, vault.list(VaultSpaces.KNOWN_NETWORK, "", 9).getFirst().id());
    attempts.succeeded("anna", "192.0.2.1");
    assertThat(attempts.knows("anna", "192.0.2.1")).isFalse();
    clock.advance(Duration.ofDays(1));
    attempts.succeeded("anna", "192.0.2.1");
    assertThat(attempts.knows("anna", "192.0.2.1")).isTrue();
  }

  @Test
  void what_is_kept_tells_neither_login_nor_address() {
    attempts.succeeded("anna@example.org", "192.0.2.1");
    assertThat(vault.list(VaultSpaces.KNOWN_NETWORK, "", 9).toString())
        .doesNotContain("anna", "192.0.2.1", "c0000201");
  }

  private boolean mayTry(String login, String address) {
    try {
      attempts.verify(login, address);
      return true;
    } catch (Rejected wait) {
      return false;
    }
  }

  @Test
  void a_clock_that_is_set_back_lets_nobody_wait_for_longer_than_before() {
    failFromEverywhere("anna", 100);
    fail("anna", 10);
    clock.advance(Duration.ofHours(-1));
    assertThat(waitFrom("192.0.2.1")).isEqualTo(Duration.ofMinutes(15));
    assertThat(waitFrom("192.0.2.77")).isEqualTo(Duration.ofSeconds(30));
    clock.advance(Duration.ofMinutes(15));
    assertThatCode(() -> attempts.verify("anna", "192.0.2.1")).doesNotThrowAnyException();
  }

  @Test
  void a_clock_that_is_set_back_makes_nobody_s_failures_undone() {
    fail("anna", 9);
    clock.advance(Duration.ofHours(-1));
    fail("anna", 1);
    assertThat(waitFrom("192.0.2.1")).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a_clock_that_is_set_forth_and_back_locks_nobody_out() {
    clock.advance(Duration.ofHours(1));
    fail("anna", 20);
    clock.advance(Duration.ofHours(-1));
    assertThat(waitFrom("192.0.2.1")).isEqualTo(Duration.ofMinutes(15));
    clock.advance(Duration.ofMinutes(15));
    assertThatCode(() -> attempts.verify("anna", "192.0.2.1")).doesNotThrowAnyException();
  }

  private Duration waitFrom(String address) {
    try {
      attempts.verify("anna", address);
      return Duration.ZERO;
    } catch (Rejected refused) {
      return refused.retryAfter().orElseThrow();
    }
  }

  private void failFromEverywhere(String login, int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed(login, "10.0." + i / 250 + "." + i % 250);
    }
  }

  private void fail(String login, int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed(login, "192.0.2.1");
    }
  }
}
