package org.chalet.storage.sqlite;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves pages from the write-ahead log into the file, away from the writer's thread. */
final class Checkpointer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpointer.class);
  private static final long PAUSE_MILLIS = 200;

  /**
   * Beyond so many pages the writer waits until its log is moved and can start from its beginning.
   */
  private static final long MOST_PAGES = 8_192;

  private final Path file;
  private final Session session;
  private final Lock writer;
  private final BlockingQueue<Boolean> work = new ArrayBlockingQueue<>(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  Checkpointer(Path file, List<String> pragmas, Lock writer) throws SQLException {
    this.file = file;
    this.writer = writer;
    this.session = Session.keeper(file, pragmas);
    this.thread =
        Thread.ofPlatform().daemon().name("checkpoint " + file.getFileName()).start(this::run);
  }

  /** To be called after the writer committed. */
  void written() {
    work.offer(true);
  }

  void change(List<String> pragmas) throws SQLException {
    synchronized (session) {
      for (String pragma : pragmas) {
        session.run(pragma);
      }
    }
  }

  private void run() {
    try {
      do {
        work.take();
        checkpoint();
      } while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void checkpoint() {
    try {
      if (pagesMoved() > MOST_PAGES) {
        writer.lock();
        try {
          pagesMoved();
        } finally {
          writer.unlock();
        }
      }
    } catch (SQLException e) {
      LOG.warn("could not move the write-ahead log into {}; it grows until that works", file, e);
    }
  }

  private long pagesMoved() throws SQLException {
    synchronized (session) {
      try (ResultSet row = session.prepare("PRAGMA wal_checkpoint(PASSIVE)").executeQuery()) {
        return row.next() ? row.getLong(2) : 0;
      }
    }
  }

  /**
   * Empties the write-ahead log; readers are waited for. SQLite waits for no other checkpoint of
   * the same file, so this one takes its turn with those of the thread.
   *
   * @return false when a reader did not end in time
   */
  boolean empty() throws SQLException {
    synchronized (session) {
      try (ResultSet row = session.prepare("PRAGMA wal_checkpoint(TRUNCATE)").executeQuery()) {
        return row.next() && row.getInt(1) == 0;
      }
    }
  }

  @Override
  public void close() throws SQLException {
    closed.countDown();
    work.offer(true);
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    session.close();
  }
}
