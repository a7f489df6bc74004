package org.chalet.storage.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.chalet.store.StorageFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one session that writes a file; its users see to it that they are one at a time. A session
 * that failed is not trusted any more: the next write begins with a new one.
 */
final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  private final Path file;
  private List<String> pragmas;
  private @Nullable Session current;
  private boolean closed;

  Writer(Path file, List<String> pragmas) {
    this.file = file;
    this.pragmas = pragmas;
  }

  /** Within a transaction that the caller is to end. */
  Session session() throws SQLException {
    if (closed) {
      throw new StorageFailure(file + " is closed");
    }
    Session there = current;
    if (there == null) {
      there = Session.writer(file, pragmas);
      current = there;
    }
    there.begin();
    return there;
  }

  /** True before the first write and after a failure. */
  boolean isNew() {
    return current == null;
  }

  void drop() {
    try (Session failed = current) {
      current = null;
    } catch (SQLException e) {
      LOG.warn("could not close the writer of {} after a failure", file, e);
    }
  }

  /** Goes on with other settings. */
  void change(List<String> to) {
    drop();
    pragmas = to;
  }

  /** Empties the write-ahead log, too. */
  @Override
  public void close() throws SQLException {
    closed = true;
    try (Session last = current) {
      current = null;
      if (last != null) {
        last.finish();
      }
    }
  }
}
