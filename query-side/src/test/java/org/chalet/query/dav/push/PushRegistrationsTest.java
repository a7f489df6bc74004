package org.chalet.query.dav.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.chalet.store.InMemorySecretVault;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.Test;

class PushRegistrationsTest {
  private static final String WORK = "calendar:work";

  private final TestClock clock = new TestClock();
  private final InMemorySecretVault vault = new InMemorySecretVault(clock);

  private PushRegistrations registrations(boolean alone) {
    return new PushRegistrations(vault, clock, alone);
  }

  private PushRegistration registration() {
    return new PushRegistration(
        "account:anna",
        "key",
        "/dav/calendars/anna/work/",
        WORK,
        new PushSubscription("https://push.example.org/1", "key", "secret"),
        Changes.CONTENT,
        "password",
        clock.instant().getEpochSecond() + 60,
        0,
        0);
  }

  @Test
  void the_first_that_registers_is_told_though_nobody_was_there_before() {
    PushRegistrations alone = registrations(true);
    assertThat(alone.ofTopic(WORK)).isEmpty();
    assertThat(alone.keep(registration())).isFalse();
    assertThat(alone.ofTopic(WORK)).containsExactly(registration());
  }

  @Test
  void those_of_before_a_start_are_found() {
    assertThat(registrations(true).keep(registration())).isFalse();
    assertThat(registrations(true).ofTopic(WORK)).containsExactly(registration());
  }

  @Test
  void those_of_other_processes_are_found_where_there_are_others() {
    PushRegistrations one = registrations(false);
    assertThat(one.ofTopic(WORK)).isEmpty();
    assertThat(registrations(false).keep(registration())).isFalse();
    assertThat(one.ofTopic(WORK)).containsExactly(registration());
  }
}
