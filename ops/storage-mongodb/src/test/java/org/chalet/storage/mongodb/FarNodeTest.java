package org.chalet.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.chalet.storage.mongodb.CuttingProxy.Fate;
import org.chalet.storage.mongodb.CuttingProxy.Message;
import org.chalet.store.Commit;
import org.chalet.store.Commits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A node whose way to the server takes much longer than the other's. */
@Timeout(120)
class FarNodeTest {
  private static final long WAY_NANOS = 2_000_000;
  private static final int CALLERS = 8;
  private static final int ENOUGH_OF_FAR = 300;

  @Test
  void isNotStarvedByTheNearOne() throws Exception {
    try (TestDatabase database = new TestDatabase();
        CuttingProxy farAway = new CuttingProxy(database.address(), FarNodeTest::takesLong);
        MongoStorage near = database.open(Clock.systemUTC());
        MongoStorage far = openThrough(farAway, database);
        WriterNode nearNode = new WriterNode(near.log());
        WriterNode farNode = new WriterNode(far.log())) {
      Journal journal = new Journal();
      AtomicLong ofFar = new AtomicLong();
      AtomicLong ofNear = new AtomicLong();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> callers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
          String stream = "stream " + caller;
          callers.add(
              threads.submit(() -> append(farNode, "far " + stream, ofFar, ofFar, journal)));
          callers.add(
              threads.submit(() -> append(nearNode, "near " + stream, ofNear, ofFar, journal)));
        }
        for (Future<?> caller : callers) {
          caller.get();
        }
      }
      assertThat(ofFar.get() * 10).as("beside %s", ofNear).isGreaterThan(ofNear.get());
      journal.requireTrue(near.log());
    }
  }

  private static void append(
      WriterNode node, String stream, AtomicLong share, AtomicLong ofFar, Journal journal) {
    for (long sequence = 0; ofFar.get() < ENOUGH_OF_FAR; sequence++) {
      Commit commit = Commits.commit(stream, sequence);
      journal.answered(commit, node.append(commit));
      share.incrementAndGet();
    }
  }

  private static Fate takesLong(Message message) {
    if (message.contains("insert") || message.contains("find")) {
      LockSupport.parkNanos(WAY_NANOS);
    }
    return Fate.PASSES;
  }

  private static MongoStorage openThrough(CuttingProxy proxy, TestDatabase database) {
    MongoClientSettings settings =
        MongoClientSettings.builder(database.settings())
            .applyConnectionString(new ConnectionString(proxy.uri()))
            .build();
    return MongoStorage.open(settings, database.name(), Clock.systemUTC(), new Random(2));
  }
}
