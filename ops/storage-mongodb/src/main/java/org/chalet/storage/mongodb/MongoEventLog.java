package org.chalet.storage.mongodb;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.chalet.store.AppendOutcome;
import org.chalet.store.ChainVerifier;
import org.chalet.store.ChainVerifier.Verified;
import org.chalet.store.Commit;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedCommit;
import org.chalet.store.RecordedEvent;
import org.chalet.store.Reservations;
import org.chalet.store.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The log in one collection, shared by any number of nodes without leader or transaction: a
 * document per group commit whose {@code _id} is the position of its first event. Two unique
 * indexes settle everything: {@code _id} the order, {@code keys} who has a place in a stream and
 * who has a name.
 */
public final class MongoEventLog implements EventLog, Reservations {
  private static final String GROUPS = "log";
  private static final String SNAPSHOTS = "snapshots";
  private static final String NOTES = "log_waiting";
  private static final long CHECKED_AT_OPENING = 1_000;

  private final LogReader reader;
  private final NameLedger names;
  private final Snapshots snapshots;
  private final LogWriter writer;
  private final HeadWatch watch;
  private final @Nullable ChangeNudges nudges;

  private MongoEventLog(
      MongoClient client, MongoDatabase database, InstantSource clock, RandomGenerator random) {
    MongoCollection<GroupCommit> groups = database.getCollection(GROUPS, GroupCommit.class);
    groups.createIndex(Indexes.ascending(LogFields.KEYS), new IndexOptions().unique(true));
    reader = new LogReader(groups);
    names = new NameLedger(groups.withDocumentClass(Document.class));
    snapshots = new Snapshots(database.getCollection(SNAPSHOTS));
    Verified end = ChainVerifier.verifyFrom(this, reader.head() - CHECKED_AT_OPENING);
    LogTail tail = new LogTail(groups, end.head(), end.hash());
    WaitingNotes notes = new WaitingNotes(database.getCollection(NOTES));
    writer = new LogWriter(groups, tail, names, new Turns(notes, clock, random));
    watch = new HeadWatch(reader::head, end.head());
    nudges =
        ChangeNudges.areOffered(client)
            ? new ChangeNudges(
                groups.withDocumentClass(Document.class), watch::nudge, watch::reliesOnNudges)
            : null;
    if (nudges != null) {
      nudges.start();
    }
  }

  /**
   * Opens the log of the database and verifies the end of its chain.
   *
   * @param client does not retry writes: what became of one is for the log to settle
   * @throws org.chalet.store.DamagedHistory when the end is not what was written
   */
  static MongoEventLog open(
      MongoClient client, String database, InstantSource clock, RandomGenerator random) {
    MongoDatabase majority =
        client
            .getDatabase(database)
            .withCodecRegistry(
                CodecRegistries.fromRegistries(
                    CodecRegistries.fromCodecs(new GroupCommitCodec(), new EventCodec()),
                    client.getCodecRegistry()))
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
            .withReadConcern(ReadConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary());
    return Failures.translating(
        "opening the log", () -> new MongoEventLog(client, majority, clock, random));
  }

  @Override
  public List<AppendOutcome> append(List<Commit> commits) {
    long before = writer.head();
    try {
      return Failures.translating("appending", () -> writer.append(commits));
    } finally {
      if (writer.head() > before) {
        watch.nudge();
      }
    }
  }

  @Override
  public List<RecordedEvent> readFrom(long position, int limit) {
    return Failures.translating(
        "reading from position " + position, () -> reader.readFrom(position, limit));
  }

  @Override
  public List<RecordedEvent> readStream(String aggregateId, long fromSequence, long beyond) {
    return Failures.translating(
        "reading the stream " + aggregateId,
        () -> reader.readStream(aggregateId, fromSequence, beyond));
  }

  @Override
  public Optional<RecordedEvent> readLast(String aggregateId) {
    return Failures.translating(
        "reading the end of the stream " + aggregateId, () -> reader.readLast(aggregateId));
  }

  @Override
  public List<RecordedCommit> readCommits(long position, int limit) {
    return Failures.translating(
        "reading commits from position " + position, () -> reader.readCommits(position, limit));
  }

  @Override
  public long head() {
    return Failures.translating("reading the head of the log", reader::head);
  }

  @Override
  public Optional<String> holder(String scope, String name) {
    return Failures.translating(
        "reading who holds a name",
        () -> Optional.ofNullable(names.read(new Keys.Name(scope, name)).holder()));
  }

  @Override
  public Optional<Snapshot> snapshot(String aggregateId) {
    return Failures.translating("reading a snapshot", () -> snapshots.newest(aggregateId));
  }

  @Override
  public void keep(Snapshot snapshot) {
    Failures.translating("keeping a snapshot", () -> snapshots.keep(snapshot));
  }

  @Override
  public void dropSnapshots(String aggregateId) {
    Failures.translating("dropping snapshots", () -> snapshots.drop(aggregateId));
  }

  @Override
  public AutoCloseable onAppended(LongConsumer listener) {
    return watch.listen(listener);
  }

  @Override
  public void close() {
    if (nudges != null) {
      nudges.close();
    }
    watch.close();
  }
}
