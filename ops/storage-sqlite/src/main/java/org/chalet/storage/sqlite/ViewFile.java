package org.chalet.storage.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.chalet.store.Batch;
import org.chalet.store.Change;
import org.chalet.store.Kind;
import org.chalet.store.StorageFailure;
import org.chalet.store.ViewSchema;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One generation of a view in one file. */
final class ViewFile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ViewFile.class);
  private static final List<String> READER_PRAGMAS =
      List.of("PRAGMA cache_size = -2000"); // a mapped file is mapped anew after each write

  private static final List<String> LIVE =
      List.of(
          "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = NORMAL",
          "PRAGMA wal_autocheckpoint = 0",
          "PRAGMA secure_delete = ON",
          "PRAGMA cache_size = -16000");

  /** What is thrown away after a crash need not survive one; nobody else reads it. */
  private static final List<String> BUILDING =
      List.of(
          "PRAGMA locking_mode = EXCLUSIVE",
          "PRAGMA journal_mode = MEMORY",
          "PRAGMA synchronous = OFF",
          "PRAGMA secure_delete = ON",
          "PRAGMA cache_size = -64000");

  private final ViewSchema schema;
  private final Path file;
  private final String generation;
  private final Map<String, KindTable<?>> tables = new LinkedHashMap<>();
  private final ViewWriting writing;
  private final Readers readers;
  private final ReentrantLock lock = new ReentrantLock();
  private final Writer writer;
  private @Nullable Checkpointer checkpointer;
  private volatile boolean live;
  private volatile long position;
  private volatile Map<String, Long> changes = Map.of();
  private volatile boolean indexed;

  private ViewFile(ViewSchema schema, Path file, String generation, boolean live)
      throws SQLException {
    this.schema = schema;
    this.file = file;
    this.generation = generation;
    schema.kinds().forEach(kind -> tables.put(kind.name(), new KindTable<>(kind)));
    this.writing = new ViewWriting(tables);
    this.live = live;
    this.writer = new Writer(file, live ? LIVE : BUILDING);
    this.readers = new Readers(file, READER_PRAGMAS, Readers.usualNumber());
    try {
      this.position = prepare(writer.session());
      if (live) {
        index();
        this.checkpointer = new Checkpointer(file, LIVE, lock);
      }
    } catch (SQLException | RuntimeException e) {
      writer.drop();
      throw e;
    }
  }

  private long prepare(Session session) throws SQLException {
    ViewTables.file(schema).prepare(session, file);
    String found = session.text("SELECT schema FROM progress");
    if (!found.equals(ViewTables.fingerprint(schema))) {
      throw new StorageFailure(file + " is of another revision of view " + schema.name());
    }
    long read = session.number("SELECT position FROM progress");
    session.rollback();
    return read;
  }

  /**
   * @throws StorageFailure also when the file is of another revision
   */
  static ViewFile open(ViewSchema schema, Path file, String generation, boolean live) {
    DatabaseFile.createPrivately(file);
    try {
      return new ViewFile(schema, file, generation, live);
    } catch (SQLException e) {
      throw Failures.of(e, file, "open view " + schema.name());
    }
  }

  ViewSchema schema() {
    return schema;
  }

  String generation() {
    return generation;
  }

  long position() {
    return position;
  }

  /** Of the batch since it was opened that last changed a document of the kind; 0 before. */
  long changed(Kind<?> kind) {
    return changes.getOrDefault(kind.name(), 0L);
  }

  <D> KindTable<D> table(Kind<D> kind) {
    return writing.table(kind);
  }

  <T> T read(SqlWork<T> work) {
    return live ? readers.read("read view " + schema.name(), work) : readBack(work);
  }

  <T> T readOneState(SqlWork<T> work) {
    return live ? read(session -> session.snapshot(work)) : readBack(work);
  }

  /** From the pages that the writer still has at hand. */
  private <T> T readBack(SqlWork<T> work) {
    lock.lock();
    try {
      return work.on(writer.session());
    } catch (SQLException e) {
      writer.drop();
      throw Failures.of(e, file, "read view " + schema.name());
    } finally {
      lock.unlock();
    }
  }

  /** Before what walks along indexes. */
  void requireIndexes() {
    if (!indexed) {
      lock.lock();
      try {
        index();
      } catch (SQLException e) {
        writer.drop();
        throw Failures.of(e, file, "index view " + schema.name());
      } finally {
        lock.unlock();
      }
    }
  }

  /** A generation that is being built gets its indexes when it is full: that is far cheaper. */
  private void index() throws SQLException {
    Session session = writer.session();
    for (String statement : ViewTables.indexes(schema)) {
      session.run(statement);
    }
    session.commit();
    indexed = true;
  }

  void apply(Batch batch) {
    lock.lock();
    try {
      writing.write(writer.session(), batch);
      note(batch);
      position = batch.position();
    } catch (SQLException e) {
      writer.drop();
      throw Failures.of(e, file, "write view " + schema.name());
    } catch (RuntimeException | Error e) {
      writer.drop();
      throw e;
    } finally {
      lock.unlock();
    }
    if (checkpointer != null) {
      checkpointer.written();
    }
  }

  private void note(Batch batch) {
    Map<String, Long> noted = new HashMap<>(changes);
    for (Change change : batch.changes()) {
      noted.put(change.kind().name(), batch.position());
    }
    changes = noted;
  }

  /**
   * What is removed is overwritten in the file, but for words, which are written anew here; the
   * write-ahead log is emptied.
   */
  void forgetRemoved() {
    lock.lock();
    try {
      packWords();
      if (checkpointer != null && !checkpointer.empty()) {
        throw new StorageFailure("a reader keeps removed content in the log of " + file);
      }
    } catch (SQLException e) {
      throw Failures.of(e, file, "forget what was removed from view " + schema.name());
    } finally {
      lock.unlock();
    }
  }

  private void packWords() throws SQLException {
    Session session = writer.session();
    for (KindTable<?> table : tables.values()) {
      WordTable<?> words = table.words();
      if (words != null) {
        session.run(words.pack());
      }
    }
    session.commit();
  }

  /** From now on the file survives a crash: all of it is on the disk when this returns. */
  void makeDurable() {
    lock.lock();
    try {
      index();
      packWords();
      writer.change(LIVE);
      sync();
      writer.session().rollback();
      checkpointer = new Checkpointer(file, LIVE, lock);
      live = true;
    } catch (SQLException e) {
      throw Failures.of(e, file, "complete view " + schema.name());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Closing the channel gives up what locks this process has of the file: nobody may have it open.
   */
  private void sync() {
    try (FileChannel whole = FileChannel.open(file, StandardOpenOption.WRITE)) {
      whole.force(true);
    } catch (IOException e) {
      throw new StorageFailure("complete view " + schema.name() + " in " + file, e);
    }
  }

  @Override
  public void close() {
    readers.close();
    try {
      if (checkpointer != null) {
        checkpointer.close();
      }
      lock.lock();
      try {
        writer.close();
      } finally {
        lock.unlock();
      }
    } catch (SQLException e) {
      throw Failures.of(e, file, "close view " + schema.name());
    }
  }

  /** Closes it and deletes the file. */
  void discard() {
    try {
      close();
    } catch (StorageFailure e) {
      LOG.warn("closing {} before its deletion", file, e);
    }
    SmallDatabase.delete(file);
  }
}
