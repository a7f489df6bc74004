package org.chalet.storage.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** One connection to one file with its prepared statements; for one thread at a time. */
final class Session implements AutoCloseable {
  /** SQLite plans a statement anew whenever a bare {@code LIMIT ?} was bound; a sum hides it. */
  static final String LIMIT = " LIMIT ? + 0";

  private static final int BUSY_TIMEOUT_MILLIS = 10_000;

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private boolean begun;

  private Session(Connection connection) {
    this.connection = connection;
  }

  /** Statements between {@link #begin()} and {@link #commit()} take effect together. */
  static Session writer(Path file, List<String> pragmas) throws SQLException {
    return open(file, new SQLiteConfig(), pragmas);
  }

  /** Every statement is its own transaction, unless within {@link #snapshot}. */
  static Session reader(Path file, List<String> pragmas) throws SQLException {
    Session session = open(file, new SQLiteConfig(), pragmas);
    session.run("PRAGMA query_only = ON");
    return session;
  }

  /** Leaves the file as it is, whatever state it is in, and reads what is left of one cut off. */
  static Session inspector(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setReadOnly(true);
    return open(file, config, List.of("PRAGMA writable_schema = ON"));
  }

  /** For pragmas and checkpoints. */
  static Session keeper(Path file, List<String> pragmas) throws SQLException {
    return open(file, new SQLiteConfig(), pragmas);
  }

  private static Session open(Path file, SQLiteConfig config, List<String> pragmas)
      throws SQLException {
    if (file.toString().contains("?")) {
      throw new SQLException("a path with '?' in it cannot be used: " + file);
    }
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setGetGeneratedKeys(false);
    Session session = new Session(config.createConnection("jdbc:sqlite:" + file));
    try {
      for (String pragma : pragmas) {
        session.run(pragma);
      }
      return session;
    } catch (SQLException e) {
      session.close();
      throw e;
    }
  }

  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement there = statements.get(sql);
    if (there != null) {
      return there;
    }
    PreparedStatement prepared = connection.prepareStatement(sql);
    statements.put(sql, prepared);
    return prepared;
  }

  /** The driver ends a statement that fails, and would refuse to execute it again. */
  void forgetStatements() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    statements.clear();
  }

  PreparedStatement bind(String sql, List<? extends @Nullable Object> values) throws SQLException {
    PreparedStatement statement = prepare(sql);
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of the first row as a number; 0 where there is no row. */
  long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /** The first column of the first row; empty where there is no row. */
  String text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  /** Lets several statements of a reader see the same state. */
  <T> T snapshot(SqlWork<T> work) throws SQLException {
    prepare("BEGIN").execute();
    try {
      return work.on(this);
    } finally {
      prepare("COMMIT").execute();
    }
  }

  /**
   * Takes the right to write at once, unless it is held already. A reader that meets a commit half
   * written takes that right for a moment; SQLite waits for it here, but fails a transaction that
   * has read before it writes.
   */
  void begin() throws SQLException {
    if (!begun) {
      prepare("BEGIN IMMEDIATE").execute();
      begun = true;
    }
  }

  void commit() throws SQLException {
    end("COMMIT");
  }

  void rollback() throws SQLException {
    end("ROLLBACK");
  }

  private void end(String how) throws SQLException {
    if (begun) {
      prepare(how).execute();
      begun = false;
    }
  }

  /** Undoes what a writer did not commit and empties the write-ahead log, if no reader hinders. */
  void finish() throws SQLException {
    rollback();
    run("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  @Override
  public void close() throws SQLException {
    try {
      forgetStatements();
    } finally {
      connection.close();
    }
  }
}
