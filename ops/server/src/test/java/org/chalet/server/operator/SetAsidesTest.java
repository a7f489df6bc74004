package org.chalet.server.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.Test;

class SetAsidesTest {
  private final SetAsides aside = new SetAsides(new InMemorySecretVault(new TestClock()));

  private static SetAside of(String view, long position) {
    return new SetAside(
        view,
        position,
        "organization:acme",
        "organization.user-added",
        "IllegalStateException",
        "counted twice",
        "operator",
        Instant.EPOCH);
  }

  @Test
  void what_was_set_aside_is_listed_by_view_and_position_with_its_reason() {
    aside.keep(of("member", 12));
    aside.keep(of("member", 7));
    aside.keep(of("members", 3));
    assertThat(aside.of("member", 0, 10)).containsExactly(of("member", 7), of("member", 12));
    assertThat(aside.of("member", 7, 10)).containsExactly(of("member", 12));
    assertThat(aside.of("member", 0, 1)).containsExactly(of("member", 7));
    assertThat(aside.of("other", 0, 10)).isEmpty();
  }
}
