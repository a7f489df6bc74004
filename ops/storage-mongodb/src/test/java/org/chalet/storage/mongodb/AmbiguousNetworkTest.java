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
import java.util.concurrent.TimeUnit;
import org.chalet.storage.mongodb.CuttingProxy.Fate;
import org.chalet.storage.mongodb.CuttingProxy.Message;
import org.chalet.store.AppendOutcome;
import org.chalet.store.AppendOutcome.Appended;
import org.chalet.store.AppendOutcome.NameTaken;
import org.chalet.store.Claim;
import org.chalet.store.Commit;
import org.chalet.store.Commits;
import org.chalet.store.RecordedEvent;
import org.chalet.store.StorageFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A node whose connections break at the worst moments, beside one whose connections hold. */
@Timeout(120)
class AmbiguousNetworkTest {
  private static final int CALLERS = 6;
  private static final int COMMITS_PER_CALLER = 30;

  private final TestDatabase database = new TestDatabase();
  private final Random random = new Random(20260115);
  private final Journal journal = new Journal();
  private final MongoStorage steady = database.open(Clock.systemUTC());
  private final WriterNode steadyNode = new WriterNode(steady.log());
  private CuttingProxy proxy;
  private MongoStorage shaky;
  private WriterNode shakyNode;

  /** One of two inserts into the log is cut, in one of three ways; reads of it now and then. */
  private volatile boolean cutting;

  private int messages;

  /** Messages that will all be cut: more than a writer has patience for. */
  private int outage;

  @BeforeEach
  void open() throws Exception {
    proxy = new CuttingProxy(database.address(), this::fate);
    shaky = MongoStorage.open(settings(), database.name(), Clock.systemUTC(), new Random(2));
    shakyNode = new WriterNode(shaky.log());
    cutting = true;
  }

  private MongoClientSettings settings() {
    return MongoClientSettings.builder(database.settings())
        .applyConnectionString(new ConnectionString(proxy.uri()))
        .applyToClusterSettings(c -> c.serverSelectionTimeout(5, TimeUnit.SECONDS))
        .applyToServerSettings(server ->
            server
                .heartbeatFrequency(20, TimeUnit.MILLISECONDS)
                .minHeartbeatFrequency(2, TimeUnit.MILLISECONDS))
        .build();
  }

  private Fate fate(Message message) {
    boolean insert = message.contains("\u0002insert\u0000\u0004\u0000\u0000\u0000log");
    boolean find = message.contains("\u0002find\u0000\u0004\u0000\u0000\u0000log");
    if (!cutting || !(insert || find)) {
      return Fate.PASSES;
    }
    if (outage > 0) {
      outage--;
      return insert ? Fate.CUT_AND_LATE : Fate.CUT_BEFORE;
    }
    if (++messages == 25 || random.nextInt(40) == 0) {
      outage = 30;
    }
    boolean cut = random.nextInt(insert ? 2 : 10) == 0;
    return cut ? Fate.values()[1 + random.nextInt(3)] : Fate.PASSES;
  }

  @Test
  void neitherLosesNorDoublesACommit() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> callers = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        String stream = "stream " + caller / 2;
        WriterNode node = caller % 2 == 0 ? shakyNode : steadyNode;
        callers.add(threads.submit(() -> appendToSharedStream(node, stream)));
      }
      for (Future<?> caller : callers) {
        caller.get();
      }
    }
    settle();
    for (Fate fate : Fate.values()) {
      assertThat(proxy.count(fate)).as("%s", fate).isPositive();
    }
    assertThat(journal.count(Appended.class)).isPositive();
    assertThat(journal.countUnanswered()).isPositive();
    journal.requireTrue(steady.log());
  }

  private void appendToSharedStream(WriterNode node, String stream) {
    for (int i = 0; i < COMMITS_PER_CALLER; i++) {
      append(node, Commits.commit(stream, length(stream)));
    }
  }

  @Test
  void aNameTakenByACutInsertIsHeldByItsCommitOnly() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> callers = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        String holder = "holder " + caller;
        WriterNode node = caller % 2 == 0 ? shakyNode : steadyNode;
        callers.add(threads.submit(() -> wantEveryName(node, holder)));
      }
      for (Future<?> caller : callers) {
        caller.get();
      }
    }
    settle();
    journal.requireTrue(steady.log());
    for (int name = 0; name < COMMITS_PER_CALLER; name++) {
      String holder = steady.reservations().holder("login", "name " + name).orElseThrow();
      assertThat(length("wants " + name + ", " + holder)).isEqualTo(1);
    }
    assertThat(steady.log().head()).as("one for each name, and the last").isEqualTo(31);
    assertThat(journal.count(NameTaken.class)).isPositive();
  }

  private void wantEveryName(WriterNode node, String holder) {
    for (int name = 0; name < COMMITS_PER_CALLER; name++) {
      Claim claim = Claim.take("login", "name " + name, holder);
      append(node, Commits.claiming("wants " + name + ", " + holder, 0, claim));
    }
  }

  private void append(WriterNode node, Commit commit) {
    journal.unanswered(commit);
    try {
      AppendOutcome outcome = node.append(commit);
      journal.answered(commit, outcome);
    } catch (StorageFailure failure) {
      assertThat(failure).hasMessageContaining("MongoDB failed while");
    }
  }

  private long length(String stream) {
    List<RecordedEvent> events = steady.log().readStream(stream, 0);
    return events.isEmpty() ? 0 : events.getLast().event().sequence() + 1;
  }

  /** What is still under way arrives; the node goes on as soon as its network does. */
  private void settle() throws Exception {
    cutting = false;
    Commit last = Commits.commit("last", 0);
    AppendOutcome outcome = shakyNode.append(last);
    assertThat(outcome).isInstanceOf(Appended.class);
    journal.answered(last, outcome);
    shakyNode.close();
    shaky.close();
    proxy.close();
  }

  @AfterEach
  void close() throws Exception {
    shakyNode.close();
    steadyNode.close();
    shaky.close();
    proxy.close();
    steady.close();
    database.close();
  }
}
