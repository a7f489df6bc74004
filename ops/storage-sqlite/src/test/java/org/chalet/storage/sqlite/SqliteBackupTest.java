package org.chalet.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.chalet.store.BlobStore.Blob;
import org.chalet.store.ChainVerifier;
import org.chalet.store.Claim;
import org.chalet.store.Commits;
import org.chalet.store.DamagedHistory;
import org.chalet.store.SecretVault.Secret;
import org.chalet.store.StorageFailure;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteBackupTest {
  @TempDir Path directory;
  private Path data;
  private Path backup;
  private Path restored;

  @BeforeEach
  void paths() {
    data = directory.resolve("data");
    backup = directory.resolve("backup");
    restored = directory.resolve("restored");
  }

  private static SqliteStorage open(Path directory) {
    return SqliteStorage.open(directory, new TestClock());
  }

  private static Blob fill(SqliteStorage storage) throws IOException {
    storage.eventLog().append(Commits.stream("a", 100));
    storage.eventLog().append(List.of(Commits.claiming("b", 0, Claim.take("login", "anna", "b"))));
    storage.secretVault().put(new Secret("key", "a", new byte[] {1, 2, 3}, null));
    byte[] content = "a large content".getBytes(StandardCharsets.UTF_8);
    return storage.blobStore().put(new ByteArrayInputStream(content), 100);
  }

  @Test
  void whatIsRestoredIsWhatWasBackedUpBesideTheServer() throws IOException {
    Blob blob;
    try (SqliteStorage storage = open(data)) {
      blob = fill(storage);
      BackupContent content = SqliteBackup.run(data, backup);
      assertThat(content.head()).isEqualTo(101);
      storage.eventLog().append(Commits.stream("later", 1));
    }
    assertThat(SqliteBackup.restore(backup, restored, List.of()).head()).isEqualTo(101);
    try (SqliteStorage storage = open(restored)) {
      assertThat(ChainVerifier.verify(storage.eventLog()).head()).isEqualTo(101);
      assertThat(storage.reservations().holder("login", "anna")).contains("b");
      assertThat(storage.secretVault().get("key", "a")).isPresent();
      assertThat(storage.blobStore().find(blob.sha256())).contains(blob);
      storage.eventLog().append(List.of(Commits.commit("a", 100)));
      assertThat(storage.eventLog().head()).isEqualTo(102);
    }
  }

  @Test
  void aBackupUnderLoadEndsWithAWholeCommit() throws Exception {
    try (SqliteStorage storage = open(data)) {
      storage.eventLog().append(Commits.stream("a", 10));
      var stop = new AtomicBoolean();
      var begun = new CountDownLatch(1);
      Thread writer =
          Thread.ofPlatform()
              .start(() -> {
                for (int i = 0; !stop.get(); i += 2) {
                  storage
                      .eventLog()
                      .append(
                          List.of(
                              Commits.commit(Commits.event("w", i), Commits.event("w", i + 1))));
                  begun.countDown();
                }
              });
      begun.await();
      BackupContent content = SqliteBackup.run(data, backup);
      stop.set(true);
      writer.join();
      assertThat(content.head()).isGreaterThan(10).isEven();
    }
    assertThat(SqliteBackup.restore(backup, restored, List.of()).head()).isGreaterThan(10);
  }

  @Test
  void aTargetThatHoldsAnythingIsRefused() throws IOException {
    open(data).close();
    Files.createDirectories(backup);
    Files.writeString(backup.resolve("holiday.jpg"), "mine");
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(() -> SqliteBackup.run(data, backup))
        .withMessageContaining("is not empty");
    try (Stream<Path> content = Files.list(backup)) {
      assertThat(content).hasSize(1);
    }
  }

  @Test
  void aDirectoryWithDataIsNotRestoredOver() {
    open(data).close();
    SqliteBackup.run(data, backup);
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(() -> SqliteBackup.restore(backup, data, List.of()))
        .withMessageContaining("is not empty");
  }

  @Test
  void a_restored_directory_names_the_keys_that_were_destroyed_before_and_since() {
    Instant then = Instant.parse("2026-03-01T08:00:00Z");
    try (SqliteStorage storage = open(data)) {
      storage.erasedKeys().note("account:before", then);
      SqliteBackup.run(data, backup);
      storage.erasedKeys().note("account:since", then);
    }
    SqliteBackup.restore(backup, restored, List.of(data.resolve("erased-keys")));
    try (SqliteStorage storage = open(restored)) {
      assertThat(storage.erasedKeys().owners()).containsExactly("account:before", "account:since");
    }
  }

  @Test
  void a_list_of_erased_keys_that_is_not_there_stops_a_restore_before_it_begins() {
    open(data).close();
    SqliteBackup.run(data, backup);
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(
            () -> SqliteBackup.restore(backup, restored, List.of(directory.resolve("lost"))))
        .withMessageContaining("keys that were destroyed would come back");
    assertThat(restored).doesNotExist();
  }

  @Test
  void anIncompleteBackupIsRefused() throws IOException {
    open(data).close();
    SqliteBackup.run(data, backup);
    Files.delete(backup.resolve("backup.json"));
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(() -> SqliteBackup.restore(backup, restored, List.of()))
        .withMessageContaining("not a complete backup");
    assertThat(restored).doesNotExist();
  }

  @Test
  void aBackupThatWasChangedIsRefused() throws Exception {
    try (SqliteStorage storage = open(data)) {
      fill(storage);
    }
    SqliteBackup.run(data, backup);
    try (Session session = Session.keeper(backup.resolve("events.db"), List.of())) {
      session.run("DELETE FROM events WHERE position = 101");
      session.run("DELETE FROM commits WHERE first_position = 101");
    }
    assertThatExceptionOfType(DamagedHistory.class)
        .isThrownBy(() -> SqliteBackup.restore(backup, restored, List.of()))
        .withMessageContaining("should hold");
  }

  @Test
  void aDamagedBlobIsNamed() throws IOException {
    Blob blob;
    try (SqliteStorage storage = open(data)) {
      blob = fill(storage);
    }
    String address = blob.sha256();
    Files.writeString(data.resolve("blobs").resolve(address.substring(0, 2)).resolve(address), "x");
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(() -> SqliteBackup.run(data, backup))
        .withMessageContaining(address);
  }

  @Test
  void whatIsNoDataDirectoryIsRefused() {
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(() -> SqliteBackup.run(data, backup))
        .withMessageContaining("holds no event log");
    assertThat(backup).doesNotExist();
  }
}
