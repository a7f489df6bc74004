package org.chalet.storage.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chalet.store.ChainVerifier;
import org.chalet.store.DamagedHistory;
import org.chalet.store.StorageFailure;

/**
 * The history of a data directory up to a moment, in a directory of its own. Only whole commits are
 * in it. Keys and other secrets, and files, are those of today: keys that were destroyed since stay
 * destroyed, and nobody's password goes back.
 */
public final class PointInTime {
  private static final String FIRST_LATER = "SELECT min(position) FROM events WHERE time > ?";
  private static final String LAST_WHOLE =
      "SELECT max(first_position + n - 1) FROM commits"
          + " WHERE first_position <= ?1 AND first_position + n - 1 <= ?1";
  private static final List<String> CUT =
      List.of(
          "DELETE FROM events WHERE position > ?",
          "DELETE FROM commits WHERE first_position > ?",
          "DELETE FROM commit_claims WHERE first_position > ?");
  private static final List<String> HOLD_AGAIN =
      List.of("DELETE FROM holders", EventTables.HOLD_AGAIN);

  /** Where processes have come to in the log: no further than it goes. */
  private static final String STEP_BACK =
      "UPDATE secrets SET value = ?1 WHERE space LIKE '%-position' AND length(value) = 8"
          + " AND value > ?1";

  private PointInTime() {}

  /**
   * Copies a data directory, in use or not, up to a position.
   *
   * @param position the copy ends with the last commit that is whole by then
   * @throws StorageFailure when the target holds anything, the history ends before the position or
   *     begins behind it, or something cannot be read or written
   * @throws DamagedHistory when the log is not what was written
   */
  public static BackupContent copy(Path data, Path target, long position) {
    requireWithin(data, position);
    SqliteBackup.run(data, target);
    return cut(target, position);
  }

  /** As {@link #copy}, out of a backup, which must reach that far. */
  public static BackupContent restore(
      Path backup, Path emptyData, List<Path> erasedKeys, long position) {
    requireWithin(backup, position);
    SqliteBackup.restore(backup, emptyData, erasedKeys);
    return cut(emptyData, position);
  }

  /** The position of the last event before the first one that happened later than that. */
  public static long positionAt(Path directory, Instant moment) {
    try (Session session = Session.inspector(directory.resolve(SqliteStorage.EVENTS))) {
      PreparedStatement query = session.prepare(FIRST_LATER);
      query.setLong(1, ChronoUnit.MICROS.between(Instant.EPOCH, moment));
      try (ResultSet row = query.executeQuery()) {
        long later = row.next() ? row.getLong(1) : 0;
        return later == 0 ? LogHead.of(session).position() : later - 1;
      }
    } catch (SQLException e) {
      throw Failures.ofHistory(e, directory.resolve(SqliteStorage.EVENTS), "read events", 1);
    }
  }

  private static void requireWithin(Path directory, long position) {
    try (SqliteInspection log = SqliteInspection.open(directory)) {
      if (position < 1 || position > log.head()) {
        throw new StorageFailure(
            "%s holds positions 1 to %d, not %d; nothing was written"
                .formatted(directory, log.head(), position));
      }
    }
  }

  private static BackupContent cut(Path directory, long position) {
    Path events = directory.resolve(SqliteStorage.EVENTS);
    try {
      Files.deleteIfExists(directory.resolve(BackupContent.NAME));
      long last = cutEvents(events, position);
      stepBack(directory.resolve(SqliteStorage.VAULT), last);
    } catch (SQLException e) {
      throw Failures.ofHistory(e, events, "cut the log", position);
    } catch (IOException e) {
      throw new StorageFailure("cannot cut " + events + ": " + e, e);
    }
    try (SqliteInspection log = SqliteInspection.open(directory)) {
      ChainVerifier.Verified chain = ChainVerifier.verify(log);
      Directories.flush(directory);
      return new BackupContent(chain.head(), chain.commits(), chain.hashText());
    } catch (IOException e) {
      throw new StorageFailure("cannot flush " + directory + ": " + e, e);
    }
  }

  /** In one transaction; what was cut is not left in free pages. */
  private static long cutEvents(Path events, long position) throws SQLException {
    try (Session session = Session.writer(events, List.of("PRAGMA synchronous = FULL"))) {
      session.begin();
      long last = lastWhole(session, position);
      for (String statement : CUT) {
        session.bind(statement, List.of(last)).executeUpdate();
      }
      for (String statement : HOLD_AGAIN) {
        session.run(statement);
      }
      session.commit();
      session.run("VACUUM");
      return last;
    }
  }

  private static long lastWhole(Session session, long position) throws SQLException {
    try (ResultSet row = session.bind(LAST_WHOLE, List.of(position)).executeQuery()) {
      long last = row.next() ? row.getLong(1) : 0;
      if (last == 0) {
        throw new StorageFailure("the first commit is not whole by position " + position);
      }
      return last;
    }
  }

  private static void stepBack(Path vault, long last) throws SQLException {
    if (!Files.exists(vault)) {
      return;
    }
    try (Session session = Session.writer(vault, List.of("PRAGMA synchronous = FULL"))) {
      session.begin();
      PreparedStatement update = session.prepare(STEP_BACK);
      update.setBytes(1, ByteBuffer.allocate(Long.BYTES).putLong(last).array());
      update.executeUpdate();
      session.commit();
    }
  }
}
