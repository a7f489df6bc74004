package org.chalet.storage.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.chalet.store.ChainHash;
import org.chalet.store.DamagedHistory;

/** Where the log ends and what the next commit is chained to. */
record LogHead(long position, byte[] hash) {
  /**
   * @throws DamagedHistory when events and commits do not end together
   */
  static LogHead of(Session session) throws SQLException {
    LogHead head = lastCommit(session);
    long lastEvent = session.number("SELECT max(position) FROM events");
    if (lastEvent != head.position()) {
      long position = Math.min(lastEvent, head.position()) + 1;
      throw new DamagedHistory(
          position,
          "position %d cannot be trusted: the last event is at %d, but the last commit ends at %d"
              .formatted(position, lastEvent, head.position()));
    }
    return head;
  }

  private static LogHead lastCommit(Session session) throws SQLException {
    try (ResultSet row = session.prepare(EventTables.LAST_COMMIT).executeQuery()) {
      return row.next()
          ? new LogHead(row.getLong(1) + row.getLong(2) - 1, row.getBytes(3))
          : new LogHead(0, ChainHash.genesis());
    }
  }
}
