package org.chalet.storage.sqlite;

import java.util.List;

/** The tables of {@code events.db}. */
final class EventTables {
  static final DatabaseFile FILE =
      new DatabaseFile(
          "event log",
          0x43686c65,
          1,
          List.of(
              """
              CREATE TABLE events (
                position INTEGER PRIMARY KEY,
                aggregate_id TEXT NOT NULL,
                sequence INTEGER NOT NULL,
                aggregate_type TEXT NOT NULL,
                id TEXT NOT NULL,
                name TEXT NOT NULL,
                revision INTEGER NOT NULL,
                time INTEGER NOT NULL,
                payload BLOB NOT NULL,
                trail BLOB NOT NULL
              ) STRICT
              """,
              "CREATE UNIQUE INDEX events_by_stream ON events (aggregate_id, sequence)",
              """
              CREATE TABLE commits (
                first_position INTEGER PRIMARY KEY,
                id TEXT NOT NULL,
                n INTEGER NOT NULL,
                hash BLOB NOT NULL
              ) STRICT
              """,
              """
              CREATE TABLE commit_claims (
                first_position INTEGER NOT NULL,
                ordinal INTEGER NOT NULL,
                scope TEXT NOT NULL,
                name TEXT NOT NULL,
                holder TEXT,
                PRIMARY KEY (first_position, ordinal)
              ) STRICT, WITHOUT ROWID
              """,
              """
              CREATE TABLE holders (
                scope TEXT NOT NULL,
                name TEXT NOT NULL,
                holder TEXT NOT NULL,
                PRIMARY KEY (scope, name)
              ) STRICT, WITHOUT ROWID
              """));

  static final String INSERT_EVENT =
      "INSERT INTO events (position, aggregate_id, sequence, aggregate_type, id, name, revision,"
          + " time, payload, trail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  static final String INSERT_COMMIT =
      "INSERT INTO commits (first_position, id, n, hash) VALUES (?, ?, ?, ?)";
  static final String INSERT_CLAIM =
      "INSERT INTO commit_claims (first_position, ordinal, scope, name, holder)"
          + " VALUES (?, ?, ?, ?, ?)";
  static final String HOLD =
      "INSERT INTO holders (scope, name, holder) VALUES (?, ?, ?)"
          + " ON CONFLICT (scope, name) DO UPDATE SET holder = excluded.holder";
  static final String RELEASE = "DELETE FROM holders WHERE scope = ? AND name = ?";
  static final String HOLDER = "SELECT holder FROM holders WHERE scope = ? AND name = ?";
  static final String LAST_SEQUENCE = "SELECT max(sequence) FROM events WHERE aggregate_id = ?";

  private static final String EVENT =
      "SELECT position, id, aggregate_type, aggregate_id, sequence, name, revision, time, payload,"
          + " trail FROM events ";
  static final String EVENTS_FROM = EVENT + "WHERE position >= ? ORDER BY position" + Session.LIMIT;
  static final String EVENTS_BETWEEN = EVENT + "WHERE position BETWEEN ? AND ? ORDER BY position";
  static final String EVENTS_OF_STREAM =
      EVENT + "WHERE aggregate_id = ? AND sequence >= ? AND sequence < ? ORDER BY sequence";

  static final String LAST_OF_STREAM =
      EVENT + "WHERE aggregate_id = ? ORDER BY sequence DESC LIMIT 1";

  static final String LAST_COMMIT =
      "SELECT first_position, n, hash FROM commits ORDER BY first_position DESC LIMIT 1";
  static final String COMMIT_HOLDING =
      "SELECT first_position, n FROM commits WHERE first_position <= ?"
          + " ORDER BY first_position DESC LIMIT 1";
  static final String COMMITS_FROM =
      "SELECT first_position, id, n, hash FROM commits WHERE first_position >= ?"
          + " ORDER BY first_position"
          + Session.LIMIT;
  static final String HASH_BEFORE =
      "SELECT hash FROM commits WHERE first_position < ? ORDER BY first_position DESC LIMIT 1";
  static final String CLAIMS_BETWEEN =
      "SELECT first_position, scope, name, holder FROM commit_claims"
          + " WHERE first_position BETWEEN ? AND ? ORDER BY first_position, ordinal";

  /** What every name's latest claim says of its holder. */
  private static final String LATEST_CLAIMS =
      """
      SELECT scope, name, holder, first_position FROM (
        SELECT scope, name, holder, first_position, row_number() OVER (
          PARTITION BY scope, name ORDER BY first_position DESC, ordinal DESC) AS latest
        FROM commit_claims)
      WHERE latest = 1\
      """;

  /** Position of the first commit whose claim is not what is held; 1 for a name nobody claimed. */
  static final String HELD_OTHERWISE =
      "SELECT min(coalesce(claimed.first_position, 1)) FROM ("
          + LATEST_CLAIMS
          + ") AS claimed FULL JOIN holders AS held USING (scope, name)"
          + " WHERE claimed.holder IS NOT held.holder";

  static final String HOLD_AGAIN =
      "INSERT INTO holders (scope, name, holder) SELECT scope, name, holder FROM ("
          + LATEST_CLAIMS
          + ") WHERE holder IS NOT NULL";

  private EventTables() {}
}
