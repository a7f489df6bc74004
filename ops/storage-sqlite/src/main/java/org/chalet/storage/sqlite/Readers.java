package org.chalet.storage.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.chalet.store.StorageFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few read sessions of one file, shared by any number of threads. */
final class Readers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

  private final Path file;
  private final List<String> pragmas;
  private final int most;
  private final Semaphore permits;
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  Readers(Path file, List<String> pragmas, int most) {
    this.file = file;
    this.pragmas = pragmas;
    this.most = most;
    this.permits = new Semaphore(most);
  }

  static int usualNumber() {
    return Math.clamp(2L * Runtime.getRuntime().availableProcessors(), 4, 16);
  }

  /**
   * @param doing for the message of a failure: "read …"
   */
  <T> T read(String doing, SqlWork<T> work) {
    try {
      return tryRead(work);
    } catch (SQLException e) {
      throw Failures.of(e, file, doing);
    }
  }

  <T> T tryRead(SqlWork<T> work) throws SQLException {
    permits.acquireUninterruptibly();
    try {
      if (closed) {
        throw new StorageFailure(file + " is closed");
      }
      Session last = idle.pollFirst();
      Session session = last != null ? last : Session.reader(file, pragmas);
      boolean sound = false;
      try {
        T result = work.on(session);
        sound = true;
        return result;
      } finally {
        giveBack(session, sound);
      }
    } finally {
      permits.release();
    }
  }

  private void giveBack(Session session, boolean sound) {
    if (sound) {
      idle.addFirst(session);
    } else {
      discard(session);
    }
  }

  private void discard(Session session) {
    try {
      session.close();
    } catch (SQLException e) {
      LOG.warn("could not close a read session of {}", file, e);
    }
  }

  /** Waits for those who read. */
  @Override
  public void close() {
    closed = true;
    permits.acquireUninterruptibly(most);
    try {
      for (Session s = idle.pollFirst(); s != null; s = idle.pollFirst()) {
        discard(s);
      }
    } finally {
      permits.release(most);
    }
  }
}
