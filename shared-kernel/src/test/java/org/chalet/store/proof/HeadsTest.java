package org.chalet.store.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.chalet.store.Commits;
import org.chalet.store.EventLog;
import org.chalet.store.InMemoryEventLog;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.SecretVault;
import org.junit.jupiter.api.Test;

class HeadsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-05-01T10:00:00Z"));

  private final EventLog log = new InMemoryEventLog();
  private final SecretVault vault = new InMemorySecretVault(CLOCK);

  @Test
  void an_empty_log_has_no_head() {
    assertThat(heads().sign()).isEmpty();
    assertThat(heads().latest()).isEmpty();
  }

  @Test
  void each_head_is_signed_by_the_same_key_and_names_the_one_before() {
    log.append(Commits.stream("a", 10));
    SignedHead first = heads().sign().orElseThrow();
    log.append(Commits.stream("b", 10));
    SignedHead second = heads().sign().orElseThrow();
    assertThat(first.isGenuine()).isTrue();
    assertThat(second.isGenuine()).isTrue();
    assertThat(second.publicKey()).isEqualTo(first.publicKey());
    assertThat(second.head().previous()).isEqualTo(first.digest());
    assertThat(second.head().number()).isEqualTo(2);
    assertThat(second.head().position()).isEqualTo(20);
  }

  @Test
  void nothing_is_signed_twice() {
    log.append(Commits.stream("a", 10));
    SignedHead first = heads().sign().orElseThrow();
    assertThat(heads().sign()).contains(first);
    assertThat(heads().after(0, 10)).containsExactly(first);
  }

  @Test
  void nodes_that_sign_by_turns_number_without_gap() {
    Heads here = heads();
    Heads there = heads();
    for (int i = 0; i < 20; i++) {
      log.append(List.of(Commits.commit("a" + i, 0)));
      assertThat((i % 3 == 0 ? here : there).sign().orElseThrow().head().number()).isEqualTo(i + 1);
    }
    assertThat(heads().latest()).isEqualTo(here.latest()).isEqualTo(there.latest());
    assertThat(heads().after(5, 3).stream().map(one -> one.head().number()))
        .containsExactly(6L, 7L, 8L);
  }

  private Heads heads() {
    return new Heads(log, new LogTree(log, TileRoots.NONE), vault, CLOCK);
  }
}
