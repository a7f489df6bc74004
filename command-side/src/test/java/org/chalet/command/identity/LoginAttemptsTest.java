package org.chalet.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
  private final TestClock clock = new TestClock();
  private final KnownNetworks known = new KnownNetworks(new InMemorySecretVault(clock), clock);
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

  private void fail(String login, int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed(login, "192.0.2.1");
    }
  }
}
