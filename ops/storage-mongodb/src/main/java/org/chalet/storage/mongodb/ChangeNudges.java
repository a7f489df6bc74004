package org.chalet.storage.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.connection.ClusterType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nudges whenever any node appends, where the server has change streams. */
final class ChangeNudges implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeNudges.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final MongoCollection<Document> groups;
  private final Runnable nudge;
  private final Consumer<Boolean> working;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * @param working hears whether nudges can be relied on
   */
  ChangeNudges(MongoCollection<Document> groups, Runnable nudge, Consumer<Boolean> working) {
    this.groups = groups;
    this.nudge = nudge;
    this.working = working;
    this.thread = Thread.ofPlatform().daemon().name("chalet-change-stream").unstarted(this::run);
  }

  /** Replica sets and sharded clusters have change streams, single servers have not. */
  static boolean areOffered(MongoClient client) {
    ClusterType type = client.getClusterDescription().getType();
    return type == ClusterType.REPLICA_SET || type == ClusterType.SHARDED;
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!closed) {
      try (MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes = open()) {
        working.accept(true);
        nudge.run();
        follow(changes);
      } catch (MongoException | IllegalStateException failure) {
        working.accept(false);
        pauseAfter(failure);
      }
    }
  }

  private MongoChangeStreamCursor<ChangeStreamDocument<Document>> open() {
    return groups
        .watch(
            List.of(
                Aggregates.match(Filters.eq("operationType", "insert")),
                Aggregates.project(Projections.include("_id", "operationType", "documentKey"))))
        .maxAwaitTime(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
        .cursor();
  }

  private void follow(MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes) {
    while (!closed) {
      if (changes.tryNext() != null) {
        nudge.run();
      }
    }
  }

  private void pauseAfter(RuntimeException failure) {
    if (!closed) {
      LOG.warn("The change stream broke off; polling until it is back. {}", failure.toString());
      LockSupport.parkNanos(AFTER_FAILURE.toNanos());
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
