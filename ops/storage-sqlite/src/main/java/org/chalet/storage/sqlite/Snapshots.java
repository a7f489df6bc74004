package org.chalet.storage.sqlite;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.chalet.store.Snapshot;

/**
 * Snapshots in a file of their own: they are disposable, so writing one costs no flush of the disk
 * and does not hold up the log; and they can hold personal data, which the log's file must not.
 */
final class Snapshots implements AutoCloseable {
  private static final DatabaseFile FILE =
      new DatabaseFile(
          "snapshots",
          0x43686c73,
          1,
          List.of(
              """
              CREATE TABLE snapshots (
                aggregate_id TEXT PRIMARY KEY NOT NULL,
                aggregate_type TEXT NOT NULL,
                sequence INTEGER NOT NULL,
                name TEXT NOT NULL,
                revision INTEGER NOT NULL,
                time INTEGER NOT NULL,
                payload BLOB NOT NULL
              ) STRICT
              """));
  private static final String KEEP =
      "INSERT INTO snapshots (aggregate_id, aggregate_type, sequence, name, revision, time, payload)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (aggregate_id) DO UPDATE SET"
          + " sequence = excluded.sequence, name = excluded.name, revision = excluded.revision,"
          + " time = excluded.time, payload = excluded.payload"
          + " WHERE excluded.sequence >= snapshots.sequence";
  private static final String NEWEST =
      "SELECT aggregate_type, sequence, name, revision, time, payload FROM snapshots"
          + " WHERE aggregate_id = ?";
  private static final String DROP = "DELETE FROM snapshots WHERE aggregate_id = ?";

  private final SmallDatabase database;

  Snapshots(Path file) {
    database = SmallDatabase.disposable(file, FILE);
  }

  Optional<Snapshot> newest(String aggregateId) {
    return database.read("read a snapshot", session -> newest(session, aggregateId));
  }

  private static Optional<Snapshot> newest(Session session, String aggregateId)
      throws SQLException {
    PreparedStatement query = session.prepare(NEWEST);
    query.setString(1, aggregateId);
    try (ResultSet row = query.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Snapshot(
                  row.getString(1),
                  aggregateId,
                  row.getLong(2),
                  row.getString(3),
                  row.getInt(4),
                  row.getLong(5),
                  row.getBytes(6)))
          : Optional.empty();
    }
  }

  void keep(Snapshot s) {
    database.write(
        "keep a snapshot",
        session ->
            session
                .bind(
                    KEEP,
                    List.of(
                        s.aggregateId(),
                        s.aggregateType(),
                        s.sequence(),
                        s.name(),
                        s.revision(),
                        s.time(),
                        s.payload()))
                .executeUpdate());
  }

  void drop(String aggregateId) {
    int dropped =
        database.write(
            "drop a snapshot", session -> session.bind(DROP, List.of(aggregateId)).executeUpdate());
    if (dropped > 0) {
      database.forget();
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
