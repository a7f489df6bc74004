package org.chalet.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chalet.store.AppendOutcome;
import org.chalet.store.AppendOutcome.Appended;
import org.chalet.store.AppendOutcome.StreamConflict;
import org.chalet.store.ChainVerifier;
import org.chalet.store.Claim;
import org.chalet.store.Commit;
import org.chalet.store.Commits;
import org.chalet.store.DurableEventLogContract;
import org.chalet.store.NewEvent;
import org.chalet.store.Reservations;
import org.chalet.store.ReservationsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventLogTest implements DurableEventLogContract, ReservationsContract {
  /** What a caller without null checks may pass. */
  @SuppressWarnings("NullAway")
  private static final String NO_NAME = null;

  @TempDir Path directory;
  private SqliteEventLog log;

  @BeforeEach
  void open() {
    log = SqliteEventLog.open(directory.resolve("events.db"), directory.resolve("snapshots.db"));
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Override
  public SqliteEventLog log() {
    return log;
  }

  @Override
  public SqliteEventLog reopen() {
    close();
    open();
    return log;
  }

  @Override
  public Reservations reservations() {
    return log;
  }

  @Test
  void aGapInAStreamIsAConflict() {
    assertThat(log.append(List.of(Commits.commit("a", 1))))
        .containsExactly(new StreamConflict("a", 1));
  }

  /** A reader that meets a commit half written holds it so, for a moment. */
  @Test
  void theRightToWriteIsWaitedFor() throws Exception {
    log.append(List.of(Commits.commit("a", 0)));
    Path file = directory.resolve("events.db");
    try (Session holder = Session.keeper(file, List.of())) {
      holder.run("BEGIN IMMEDIATE");
      CompletableFuture<List<AppendOutcome>> append =
          CompletableFuture.supplyAsync(() -> log.append(List.of(Commits.commit("a", 1))));
      assertThatExceptionOfType(TimeoutException.class)
          .isThrownBy(() -> append.get(300, TimeUnit.MILLISECONDS));
      holder.run("ROLLBACK");
      assertThat(append.get(9, TimeUnit.SECONDS)).containsExactly(new Appended(2));
    }
  }

  @Test
  void nothingOfABatchThatFailedRidesOnTheNext() {
    Commit first = Commits.commit("a", 0);
    NewEvent event = Commits.event("b", 0);
    Commit nameless = new Commit("id", List.of(event), List.of(Claim.take("s", NO_NAME, "b")));
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> log.append(List.of(first, nameless)));
    assertThat(log.append(List.of(Commits.commit("c", 0)))).containsExactly(new Appended(1));
    assertThat(log.readStream("a", 0)).isEmpty();
    assertThat(ChainVerifier.verify(log).commits()).isEqualTo(1);
  }

  @Test
  void aCleanCloseLeavesOneFileForTheLog() {
    log.append(Commits.stream("a", 10));
    log.close();
    assertThat(directory.resolve("events.db-wal")).doesNotExist();
    assertThat(directory.resolve("events.db-shm")).doesNotExist();
  }
}
