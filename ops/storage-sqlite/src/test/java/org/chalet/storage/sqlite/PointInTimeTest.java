package org.chalet.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.chalet.store.ChainVerifier;
import org.chalet.store.Claim;
import org.chalet.store.Commits;
import org.chalet.store.SecretVault.Secret;
import org.chalet.store.StorageFailure;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointInTimeTest {
  private static final String LATER = "what-happened-later";

  @TempDir Path directory;
  private Path data;
  private Path copy;

  /** Positions 1 to 10, then 11 and 12 in one commit, then a name that passes on. */
  @BeforeEach
  void fill() {
    data = directory.resolve("data");
    copy = directory.resolve("copy");
    try (SqliteStorage storage = open(data)) {
      storage.eventLog().append(Commits.stream("a", 9));
      storage
          .eventLog()
          .append(List.of(Commits.claiming("b", 0, Claim.take("login", "anna", "b"))));
      storage
          .eventLog()
          .append(List.of(Commits.commit(Commits.event("a", 9, "x"), Commits.event("a", 10, "y"))));
      storage.eventLog().append(List.of(Commits.claiming("b", 1, Claim.release("login", "anna"))));
      storage.eventLog().append(List.of(Commits.commit(Commits.event("c", 0, LATER))));
      storage.secretVault().put(new Secret("key", "a", new byte[] {1, 2, 3}, null));
      storage.secretVault().put(new Secret("push-position", "at", place(14), null));
      storage.secretVault().put(new Secret("mail-position", "at", place(4), null));
    }
  }

  private static SqliteStorage open(Path directory) {
    return SqliteStorage.open(directory, new TestClock());
  }

  private static byte[] place(long position) {
    return ByteBuffer.allocate(Long.BYTES).putLong(position).array();
  }

  @Test
  void aCopyHoldsWhatThereWasAtThePosition() throws IOException {
    assertThat(PointInTime.copy(data, copy, 10).head()).isEqualTo(10);
    try (SqliteStorage storage = open(copy)) {
      assertThat(ChainVerifier.verify(storage.eventLog()).events()).isEqualTo(10);
      assertThat(storage.reservations().holder("login", "anna")).contains("b");
      assertThat(storage.secretVault().get("key", "a")).contains(new byte[] {1, 2, 3});
      assertThat(storage.secretVault().get("push-position", "at")).contains(place(10));
      assertThat(storage.secretVault().get("mail-position", "at")).contains(place(4));
      storage.eventLog().append(List.of(Commits.commit("a", 9)));
      assertThat(storage.eventLog().head()).isEqualTo(11);
    }
    assertThat(Files.readString(copy.resolve("events.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain(LATER);
  }

  @Test
  void aCommitIsInItWholeOrNotAtAll() {
    assertThat(PointInTime.copy(data, copy, 11).head()).isEqualTo(10);
    assertThat(PointInTime.copy(data, directory.resolve("another"), 12).head()).isEqualTo(12);
  }

  @Test
  void aBackupIsRestoredUpToAPosition() {
    Path backup = directory.resolve("backup");
    SqliteBackup.run(data, backup);
    assertThat(PointInTime.restore(backup, copy, List.of(), 13).head()).isEqualTo(13);
    try (SqliteStorage storage = open(copy)) {
      assertThat(storage.reservations().holder("login", "anna")).isEmpty();
    }
  }

  @Test
  void aMomentIsThePositionBeforeWhatHappenedLater() {
    assertThat(PointInTime.positionAt(data, Instant.parse("2200-01-01T00:00:00Z"))).isEqualTo(14);
    assertThat(PointInTime.positionAt(data, Instant.EPOCH.minusSeconds(1))).isZero();
  }

  @Test
  void aPositionThatThereIsNotIsRefusedAndNothingIsWritten() {
    for (long position : new long[] {0, 15}) {
      assertThatExceptionOfType(StorageFailure.class)
          .isThrownBy(() -> PointInTime.copy(data, copy, position))
          .withMessageContaining("positions 1 to 14, not " + position);
    }
    assertThat(copy).doesNotExist();
  }
}
