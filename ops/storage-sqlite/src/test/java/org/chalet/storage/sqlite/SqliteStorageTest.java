package org.chalet.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chalet.store.ChainVerifier;
import org.chalet.store.Commits;
import org.chalet.store.DamagedHistory;
import org.chalet.store.SecretVault.Secret;
import org.chalet.store.StorageFailure;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStorageTest {
  @TempDir Path directory;

  private SqliteStorage open() {
    return SqliteStorage.open(directory.resolve("data"), new TestClock());
  }

  @Test
  void aNewDirectoryIsMadeAndFoundAgain() {
    try (SqliteStorage storage = open()) {
      storage.eventLog().append(Commits.stream("a", 3));
      storage.secretVault().put(new Secret("key", "a", new byte[] {1}, null));
    }
    try (SqliteStorage storage = open()) {
      assertThat(storage.eventLog().head()).isEqualTo(3);
      assertThat(storage.secretVault().get("key", "a")).isPresent();
      assertThat(storage.reservations().holder("login", "x")).isEmpty();
    }
  }

  @Test
  void aDirectoryInUseIsRefusedByName() {
    try (SqliteStorage storage = open()) {
      assertThatExceptionOfType(StorageFailure.class)
          .isThrownBy(this::open)
          .withMessageContaining(directory.resolve("data").toString());
      storage.eventLog().append(Commits.stream("a", 1));
    }
    open().close();
  }

  @Test
  void anotherProcessIsRefusedWithTheOneThatHasTheDirectory() throws Exception {
    try (SqliteStorage storage = open()) {
      Process other = ChildProcess.start(OpenOnce.class, directory.resolve("data").toString());
      String said =
          new String(
              other.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(other.waitFor()).isEqualTo(3);
      assertThat(said)
          .contains(directory.resolve("data").toString())
          .contains("process " + ProcessHandle.current().pid() + " since ");
      storage.eventLog().append(Commits.stream("a", 1));
    }
  }

  @Test
  void aLostLogIsNotTakenForANewOne() throws IOException {
    open().close();
    Files.delete(directory.resolve("data/events.db"));
    assertThatExceptionOfType(DamagedHistory.class)
        .isThrownBy(this::open)
        .withMessageContaining("events.db is missing");
  }

  @Test
  void aLostVaultIsNotTakenForAnEmptyOne() throws IOException {
    try (SqliteStorage storage = open()) {
      storage.eventLog().append(Commits.stream("a", 1));
    }
    Files.delete(directory.resolve("data/vault.db"));
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(this::open)
        .withMessageContaining("vault.db is missing");
  }

  @Test
  void whatCannotBeADirectoryIsNamed() throws IOException {
    Files.writeString(directory.resolve("data"), "a file");
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(this::open)
        .withMessageContaining(directory.resolve("data").toString());
  }

  @Test
  void anInspectionReadsBesideTheServerAndWithoutIt() {
    try (SqliteStorage storage = open()) {
      storage.eventLog().append(Commits.stream("a", 3));
      assertInspected(3);
      storage.eventLog().append(List.of(Commits.commit("a", 3)));
      assertInspected(4);
    }
    assertInspected(4);
    open().close();
  }

  private void assertInspected(long head) {
    try (SqliteInspection log = SqliteStorage.inspect(directory.resolve("data"))) {
      assertThat(ChainVerifier.verify(log).head()).isEqualTo(head);
      assertThat(log.faultsOfTheFile()).isEmpty();
      assertThat(log.readFrom(1, 10)).hasSize((int) head);
      assertThatExceptionOfType(StorageFailure.class)
          .isThrownBy(() -> log.append(Commits.stream("b", 1)));
    }
  }

  @Test
  void anInspectionOfNothingIsRefused() {
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(() -> SqliteStorage.inspect(directory))
        .withMessageContaining("holds no event log");
  }
}
