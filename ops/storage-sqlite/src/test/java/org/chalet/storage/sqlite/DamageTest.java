package org.chalet.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.chalet.store.AppendOutcome.Appended;
import org.chalet.store.ChainVerifier;
import org.chalet.store.Commit;
import org.chalet.store.Commits;
import org.chalet.store.DamagedHistory;
import org.chalet.store.StorageFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not as they were written, and disks that take no more. */
class DamageTest {
  @TempDir Path directory;

  private Path file() {
    return directory.resolve("events.db");
  }

  private SqliteEventLog open() {
    return open(SqliteEventLog.writerPragmas());
  }

  private SqliteEventLog open(List<String> pragmas) {
    return SqliteEventLog.open(file(), directory.resolve("snapshots.db"), pragmas);
  }

  private void fill(int commits) {
    try (SqliteEventLog log = open()) {
      List<Commit> batch = new ArrayList<>();
      for (int i = 0; i < commits; i++) {
        batch.add(Commits.commit(Commits.event("a", i, "marked-" + i + "-marked")));
      }
      log.append(batch);
    }
  }

  private void change(String from, String to) throws IOException {
    String content = new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1);
    assertThat(content).contains(from);
    Files.write(file(), content.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));
  }

  private void sql(String statement) throws SQLException {
    try (Session session = Session.keeper(file(), List.of())) {
      session.run(statement);
    }
  }

  @Test
  void aChangedEventNearTheEndIsFoundAtTheStart() throws IOException {
    fill(50);
    change("marked-39-marked", "marked-39-marker");
    assertDamagedAt(40);
  }

  @Test
  void aChangedEventFarFromTheEndIsFoundByVerifying() throws IOException {
    fill(2_000);
    change("marked-7-marked", "marked-7-marker");
    try (SqliteEventLog log = open()) {
      assertThatExceptionOfType(DamagedHistory.class)
          .isThrownBy(() -> ChainVerifier.verify(log))
          .extracting(DamagedHistory::position)
          .isEqualTo(8L);
    }
  }

  @Test
  void aMissingEventIsFound() throws SQLException {
    fill(50);
    sql("DELETE FROM events WHERE position = 30");
    assertDamagedAt(30);
  }

  @Test
  void aMissingEventIsFoundByWhoReads() throws SQLException {
    fill(2_000);
    sql("DELETE FROM events WHERE position = 30");
    try (SqliteEventLog log = open()) {
      assertThatExceptionOfType(DamagedHistory.class)
          .isThrownBy(() -> log.readFrom(20, 100))
          .extracting(DamagedHistory::position)
          .isEqualTo(30L);
    }
  }

  @Test
  void aMissingCommitIsFound() throws SQLException {
    fill(50);
    sql("DELETE FROM commits WHERE first_position = 30");
    assertDamagedAt(30);
  }

  @Test
  void aLogCutAtItsEndIsFound() throws SQLException {
    fill(50);
    sql("DELETE FROM events WHERE position > 45");
    assertDamagedAt(46);
  }

  private void assertDamagedAt(long position) {
    assertThatExceptionOfType(DamagedHistory.class)
        .isThrownBy(this::open)
        .withMessageContaining("position " + position)
        .extracting(DamagedHistory::position)
        .isEqualTo(position);
  }

  @Test
  void aTruncatedFileIsRefused() throws IOException {
    fill(500);
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2 + 17);
    }
    assertThatExceptionOfType(DamagedHistory.class)
        .isThrownBy(this::open)
        .withMessageContaining(file().toString())
        .withMessageContaining("damaged");
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws IOException {
    Files.writeString(file(), "no database, ".repeat(999));
    assertThatExceptionOfType(DamagedHistory.class)
        .isThrownBy(this::open)
        .withMessageContaining(file().toString())
        .withMessageContaining("not a database");
  }

  @Test
  void aDatabaseOfSomethingElseIsRefused() throws SQLException {
    sql("CREATE TABLE recipes (name TEXT)");
    sql("PRAGMA application_id = 7");
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(this::open)
        .withMessageContaining("is not Chalet's event log");
  }

  @Test
  void aNewerFormatIsRefused() throws SQLException {
    fill(1);
    sql("PRAGMA user_version = 2");
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(this::open)
        .withMessageContaining("in format 2; this Chalet knows format 1");
  }

  @Test
  void aFullDiskRefusesTheBatchWholeAndAcceptsAgainWhenThereIsRoom() {
    List<String> pragmas = new ArrayList<>(SqliteEventLog.writerPragmas());
    pragmas.add("PRAGMA max_page_count = 40");
    try (SqliteEventLog log = open(pragmas)) {
      log.append(Commits.stream("a", 50));
      List<Commit> tooMany = Commits.stream("b", 2_000);
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThatExceptionOfType(StorageFailure.class)
            .isThrownBy(() -> log.append(tooMany))
            .withMessageContaining(file().toString())
            .withMessageContaining("the disk is full");
        assertThat(log.head()).isEqualTo(50);
        assertThat(log.readStream("b", 0)).isEmpty();
      }
      assertThat(log.append(List.of(Commits.commit("a", 50)))).containsExactly(new Appended(51));
      pragmas.removeLast();
      pragmas.add("PRAGMA max_page_count = 1000000");
      assertThatExceptionOfType(StorageFailure.class).isThrownBy(() -> log.append(tooMany));
      assertThat(log.append(tooMany)).hasSize(2_000).allMatch(Appended.class::isInstance);
      assertThat(ChainVerifier.verify(log).events()).isEqualTo(2_051);
    }
  }

  @Test
  void aSecondWriterIsNoticedAndNothingOfItIsOverwritten() throws SQLException {
    try (SqliteEventLog log = open()) {
      log.append(Commits.stream("a", 3));
      try (Session other = Session.writer(file(), List.of())) {
        other.begin();
        EventWriting foreign = new EventWriting(other, LogHead.of(other));
        foreign.write(List.of(Commits.commit("x", 0)));
        other.commit();
      }
      assertThatExceptionOfType(StorageFailure.class)
          .isThrownBy(() -> log.append(List.of(Commits.commit("a", 3))))
          .withMessageContaining("another process");
      assertThat(log.append(List.of(Commits.commit("a", 3)))).containsExactly(new Appended(5));
      assertThat(ChainVerifier.verify(log).head()).isEqualTo(5);
    }
  }

  @Test
  void aDamagedSnapshotFileBeginsAnew() throws IOException {
    fill(1);
    Files.writeString(directory.resolve("snapshots.db"), "no database, ".repeat(999));
    try (SqliteEventLog log = open()) {
      assertThat(log.snapshot("a")).isEmpty();
      log.append(List.of(Commits.commit("a", 1)));
    }
  }
}
