package org.chalet.storage.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.chalet.store.DeadLetter;

/** Reads what a view parked. */
final class DeadLetters {
  private DeadLetters() {}

  static List<DeadLetter> after(Session session, long position, int limit) throws SQLException {
    return letters(session.bind(ViewTables.LETTERS, List.of(position, limit)));
  }

  static List<DeadLetter> of(Session session, String sequence, int limit) throws SQLException {
    return letters(session.bind(ViewTables.LETTERS_OF, List.of(sequence, limit)));
  }

  private static List<DeadLetter> letters(PreparedStatement query) throws SQLException {
    List<DeadLetter> letters = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        letters.add(
            new DeadLetter(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)));
      }
    }
    return letters;
  }

  static List<String> sequences(Session session) throws SQLException {
    List<String> sequences = new ArrayList<>();
    try (ResultSet row = session.prepare(ViewTables.SEQUENCES).executeQuery()) {
      while (row.next()) {
        sequences.add(row.getString(1));
      }
    }
    return sequences;
  }
}
