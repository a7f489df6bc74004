package org.chalet.storage.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.store.ChainHash;
import org.chalet.store.Claim;
import org.chalet.store.Commit;
import org.chalet.store.DamagedHistory;
import org.chalet.store.EventLog;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedCommit;
import org.chalet.store.RecordedEvent;

/** Rows of {@code events.db} as events and commits. */
final class EventReading {
  private record CommitRow(long firstPosition, String id, int events, byte[] hash) {
    long lastPosition() {
      return firstPosition + events - 1;
    }
  }

  private EventReading() {}

  static List<RecordedEvent> from(Session session, long position, int limit) throws SQLException {
    PreparedStatement query = session.prepare(EventTables.EVENTS_FROM);
    query.setLong(1, position);
    query.setInt(2, limit);
    List<RecordedEvent> events = events(query, EventLog.OCTETS_PER_READ);
    requireGapless(events, position);
    return events;
  }

  private static void requireGapless(List<RecordedEvent> events, long position) {
    long expected = position;
    for (RecordedEvent event : events) {
      if (event.position() != expected) {
        throw missing(expected);
      }
      expected++;
    }
  }

  private static DamagedHistory missing(long position) {
    return new DamagedHistory(position, "the event at position " + position + " is missing");
  }

  static List<RecordedEvent> ofStream(
      Session session, String aggregateId, long fromSequence, long beyond) throws SQLException {
    PreparedStatement query = session.prepare(EventTables.EVENTS_OF_STREAM);
    query.setString(1, aggregateId);
    query.setLong(2, fromSequence);
    query.setLong(3, beyond);
    return events(query);
  }

  static Optional<RecordedEvent> lastOf(Session session, String aggregateId) throws SQLException {
    PreparedStatement query = session.prepare(EventTables.LAST_OF_STREAM);
    query.setString(1, aggregateId);
    return events(query).stream().findFirst();
  }

  static Optional<String> holder(Session session, String scope, String name) throws SQLException {
    try (ResultSet row = session.bind(EventTables.HOLDER, List.of(scope, name)).executeQuery()) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  static List<RecordedCommit> commits(Session session, long position, int limit)
      throws SQLException {
    List<CommitRow> rows = commitRows(session, firstOfCommitWith(session, position), limit);
    if (rows.isEmpty()) {
      return List.of();
    }
    long first = rows.getFirst().firstPosition();
    Map<Long, List<Claim>> claims = claims(session, first, rows.getLast().firstPosition());
    PreparedStatement query = session.prepare(EventTables.EVENTS_BETWEEN);
    query.setLong(1, first);
    query.setLong(2, rows.getLast().lastPosition());
    Map<Long, NewEvent> events = HashMap.newHashMap(2 * rows.size());
    events(query).forEach(event -> events.put(event.position(), event.event()));
    byte[] previous = hashBefore(session, first);
    List<RecordedCommit> commits = new ArrayList<>(rows.size());
    for (CommitRow row : rows) {
      List<Claim> taken = claims.getOrDefault(row.firstPosition(), List.of());
      Commit commit = new Commit(row.id(), eventsOf(row, events), taken);
      commits.add(new RecordedCommit(row.firstPosition(), commit, previous, row.hash()));
      previous = row.hash();
    }
    return commits;
  }

  private static List<NewEvent> eventsOf(CommitRow row, Map<Long, NewEvent> events) {
    List<NewEvent> own = new ArrayList<>(row.events());
    for (long position = row.firstPosition(); position <= row.lastPosition(); position++) {
      NewEvent event = events.get(position);
      if (event == null) {
        throw missing(position);
      }
      own.add(event);
    }
    if (own.isEmpty()) {
      throw new DamagedHistory(
          row.firstPosition(), "the commit at position " + row.firstPosition() + " is empty");
    }
    return own;
  }

  private static long firstOfCommitWith(Session session, long position) throws SQLException {
    PreparedStatement query = session.prepare(EventTables.COMMIT_HOLDING);
    query.setLong(1, position);
    try (ResultSet row = query.executeQuery()) {
      boolean holds = row.next() && row.getLong(1) + row.getLong(2) > position;
      return holds ? row.getLong(1) : position;
    }
  }

  private static List<CommitRow> commitRows(Session session, long from, int limit)
      throws SQLException {
    PreparedStatement query = session.prepare(EventTables.COMMITS_FROM);
    query.setLong(1, from);
    query.setInt(2, limit);
    List<CommitRow> rows = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        rows.add(new CommitRow(row.getLong(1), row.getString(2), row.getInt(3), row.getBytes(4)));
      }
    }
    return rows;
  }

  private static byte[] hashBefore(Session session, long position) throws SQLException {
    PreparedStatement query = session.prepare(EventTables.HASH_BEFORE);
    query.setLong(1, position);
    try (ResultSet row = query.executeQuery()) {
      return row.next() ? row.getBytes(1) : ChainHash.genesis();
    }
  }

  private static Map<Long, List<Claim>> claims(Session session, long first, long last)
      throws SQLException {
    PreparedStatement query = session.prepare(EventTables.CLAIMS_BETWEEN);
    query.setLong(1, first);
    query.setLong(2, last);
    Map<Long, List<Claim>> claims = new HashMap<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        claims
            .computeIfAbsent(row.getLong(1), position -> new ArrayList<>())
            .add(new Claim(row.getString(2), row.getString(3), row.getString(4)));
      }
    }
    return claims;
  }

  private static List<RecordedEvent> events(PreparedStatement query) throws SQLException {
    return events(query, Long.MAX_VALUE);
  }

  /** Reads no further once it has as much. */
  private static List<RecordedEvent> events(PreparedStatement query, long octets)
      throws SQLException {
    List<RecordedEvent> events = new ArrayList<>();
    long left = octets;
    try (ResultSet row = query.executeQuery()) {
      while (left > 0 && row.next()) {
        RecordedEvent event = event(row);
        left -= event.event().payload().length;
        events.add(event);
      }
    }
    return events;
  }

  private static RecordedEvent event(ResultSet row) throws SQLException {
    return new RecordedEvent(
        row.getLong(1),
        new NewEvent(
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getLong(5),
            row.getString(6),
            row.getInt(7),
            row.getLong(8),
            bytes(row, 9),
            bytes(row, 10)));
  }

  /** The driver reads an empty value as null. */
  private static byte[] bytes(ResultSet row, int column) throws SQLException {
    byte[] value = row.getBytes(column);
    return value == null ? new byte[0] : value;
  }
}
