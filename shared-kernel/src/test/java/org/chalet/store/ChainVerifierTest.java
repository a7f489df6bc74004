package org.chalet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ChainVerifierTest {
  @Test
  void aWholeChainIsCounted() {
    EventLog log = filled();
    ChainVerifier.Verified verified = ChainVerifier.verify(log);
    assertThat(verified.commits()).isEqualTo(1_201);
    assertThat(verified.events()).isEqualTo(1_202);
    assertThat(verified.head()).isEqualTo(1_202);
    assertThat(verified.hashText()).hasSize(64);
  }

  @Test
  void anEmptyChainIsWhole() {
    assertThat(ChainVerifier.verify(new InMemoryEventLog()).hash()).isEqualTo(ChainHash.genesis());
    assertThat(ChainVerifier.verifyFrom(new InMemoryEventLog(), 7).commits()).isZero();
  }

  @Test
  void theEndOfAChainCanBeWalkedAlone() {
    EventLog log = filled();
    ChainVerifier.Verified tail = ChainVerifier.verifyFrom(log, 1_000);
    assertThat(tail.hash()).isEqualTo(ChainVerifier.verify(log).hash());
    assertThat(tail.commits()).isEqualTo(203);
  }

  @Test
  void aChangedCommitIsFound() {
    assertDamagedAt(
        700,
        c ->
            new RecordedCommit(
                c.firstPosition(), Commits.commit("forged", 0), c.previousHash(), c.hash()));
  }

  @Test
  void aChangedHashIsFound() {
    assertDamagedAt(
        700,
        c -> {
          byte[] hash = c.hash().clone();
          hash[31] ^= 1;
          return new RecordedCommit(c.firstPosition(), c.commit(), c.previousHash(), hash);
        });
  }

  @Test
  void aCommitWrittenAnewWithAFittingHashBreaksTheNext() {
    assertDamagedAt(
        701,
        c -> {
          Commit forged = Commits.commit("forged", 0);
          byte[] hash = ChainHash.of(c.previousHash(), c.firstPosition(), forged);
          return new RecordedCommit(c.firstPosition(), forged, c.previousHash(), hash);
        },
        700);
  }

  @Test
  void aMissingCommitIsFound() {
    EventLog log = filled();
    EventLog damaged = new Damaged(log, c -> c.firstPosition() == 700 ? null : c);
    assertThatExceptionOfType(DamagedHistory.class)
        .isThrownBy(() -> ChainVerifier.verify(damaged))
        .extracting(DamagedHistory::position)
        .isEqualTo(700L);
  }

  private static void assertDamagedAt(long position, UnaryOperator<RecordedCommit> damage) {
    assertDamagedAt(position, damage, position);
  }

  private static void assertDamagedAt(
      long found, UnaryOperator<RecordedCommit> damage, long damaged) {
    EventLog log = new Damaged(filled(), c -> c.firstPosition() == damaged ? damage.apply(c) : c);
    assertThatExceptionOfType(DamagedHistory.class)
        .isThrownBy(() -> ChainVerifier.verify(log))
        .extracting(DamagedHistory::position)
        .isEqualTo(found);
  }

  private static EventLog filled() {
    EventLog log = new InMemoryEventLog();
    log.append(List.of(Commits.commit(Commits.event("b", 0), Commits.event("b", 1))));
    log.append(Commits.stream("a", 1_200));
    return log;
  }
}
