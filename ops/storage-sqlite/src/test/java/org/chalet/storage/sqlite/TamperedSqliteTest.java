package org.chalet.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.chalet.store.ChainVerifier;
import org.chalet.store.Claim;
import org.chalet.store.Commits;
import org.chalet.store.DamagedHistory;
import org.chalet.store.EventLog;
import org.chalet.store.TamperedLogContract;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TamperedSqliteTest implements TamperedLogContract {
  @TempDir Path directory;

  @Override
  public Tampering tampering() {
    return new OfFile();
  }

  private void assertFound(long position, String... statements) {
    try (Tampering log = tampering()) {
      log.fill(
          filled -> filled.append(List.of(Commits.claiming("a", 0, Claim.take("s", "n", "h")))));
      assertThatCode(this::inspectNames).doesNotThrowAnyException();
      for (String statement : statements) {
        ((OfFile) log).sql(statement);
      }
      assertThatExceptionOfType(DamagedHistory.class)
          .isThrownBy(this::inspectNames)
          .extracting(DamagedHistory::position)
          .isEqualTo(position);
    }
  }

  private void inspectNames() {
    try (SqliteInspection log = SqliteStorage.inspect(directory)) {
      log.requireNamesHeldAsClaimed();
    }
  }

  @Test
  void aNameGivenToSomebodyElseIsFound() {
    assertFound(1, "UPDATE holders SET holder = 'thief'");
  }

  @Test
  void aNameThatWasSetFreeIsFound() {
    assertFound(1, "DELETE FROM holders");
  }

  @Test
  void aNameThatNobodyClaimedIsFound() {
    assertFound(1, "INSERT INTO holders (scope, name, holder) VALUES ('s', 'other', 'thief')");
  }

  @Test
  void aFileCutOffIsNamedWhereItEnds() throws IOException {
    try (SqliteStorage storage = SqliteStorage.open(directory, new TestClock())) {
      storage.eventLog().append(Commits.stream("a", 2_000));
    }
    try (FileChannel file =
        FileChannel.open(directory.resolve("events.db"), StandardOpenOption.WRITE)) {
      file.truncate(file.size() / 2);
    }
    try (SqliteInspection log = SqliteStorage.inspect(directory)) {
      assertThatExceptionOfType(DamagedHistory.class)
          .isThrownBy(() -> ChainVerifier.verify(log))
          .extracting(DamagedHistory::position, InstanceOfAssertFactories.LONG)
          .isBetween(2L, 2_000L);
    }
  }

  private final class OfFile implements Tampering {
    @Override
    public void fill(Consumer<EventLog> filling) {
      try (SqliteStorage storage = SqliteStorage.open(directory, new TestClock())) {
        filling.accept(storage.eventLog());
      }
    }

    private void sql(String statement) {
      try (Session session = Session.keeper(directory.resolve("events.db"), List.of())) {
        session.run(statement);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void change(String field, long position) {
      sql(
          "UPDATE events SET %1$s = randomblob(length(%1$s) + 1) WHERE position = %2$d"
              .formatted(field, position));
    }

    @Override
    public void rename(String field, long position) {
      sql("UPDATE events SET %1$s = %1$s || 'x' WHERE position = %2$d".formatted(field, position));
    }

    @Override
    public void changeTime(long position) {
      sql("UPDATE events SET time = time + 1 WHERE position = " + position);
    }

    @Override
    public void halve(long position) {
      sql(
          "UPDATE events SET payload = CAST(substr(payload, 1, length(payload) / 2) AS BLOB)"
              + " WHERE position = "
              + position);
    }

    @Override
    public void changeHash(long position) {
      sql("UPDATE commits SET hash = randomblob(32) WHERE first_position = " + position);
    }

    @Override
    public void delete(long position) {
      sql("DELETE FROM events WHERE position = " + position);
      sql("DELETE FROM commits WHERE first_position = " + position);
      sql("DELETE FROM commit_claims WHERE first_position = " + position);
    }

    @Override
    public void swap(long one, long other) {
      sql("UPDATE events SET position = -1 WHERE position = " + one);
      sql("UPDATE events SET position = %d WHERE position = %d".formatted(one, other));
      sql("UPDATE events SET position = %d WHERE position = -1".formatted(other));
    }

    @Override
    public void changeClaim(long position) {
      sql("UPDATE commit_claims SET holder = 'thief' WHERE first_position = " + position);
    }

    @Override
    public void dropClaim(long position) {
      sql("DELETE FROM commit_claims WHERE first_position = " + position);
    }

    @Override
    public ChainVerifier.Verified verify() {
      try (SqliteInspection log = SqliteStorage.inspect(directory)) {
        return ChainVerifier.verify(log);
      }
    }

    @Override
    public void close() {}
  }
}
