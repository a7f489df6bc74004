package org.chalet.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.chalet.store.AppendOutcome;
import org.chalet.store.AppendOutcome.Appended;
import org.chalet.store.AppendOutcome.NameTaken;
import org.chalet.store.AppendOutcome.StreamConflict;
import org.chalet.store.Claim;
import org.chalet.store.Commit;
import org.chalet.store.Commits;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes on one log. */
@Timeout(120)
class TwoWritersTest {
  private static final int CALLERS = 8;

  private final TestDatabase database = new TestDatabase();
  private final MongoStorage one = database.open(Clock.systemUTC());
  private final MongoStorage other = database.open(Clock.systemUTC());
  private final WriterNode first = new WriterNode(one.log());
  private final WriterNode second = new WriterNode(other.log());
  private final Journal journal = new Journal();

  @Test
  void eachGetsAtLeastAThirdAndNothingIsLostOrDoubled() throws Exception {
    int enough = 8_000;
    AtomicLong stored = new AtomicLong();
    AtomicLong storedByFirst = new AtomicLong();
    AtomicLong storedBySecond = new AtomicLong();
    run(caller ->
        () -> {
          WriterNode node = caller % 2 == 0 ? first : second;
          AtomicLong share = caller % 2 == 0 ? storedByFirst : storedBySecond;
          for (long sequence = 0; stored.get() < enough; sequence++) {
            AppendOutcome outcome = append(node, Commits.commit("stream " + caller, sequence));
            assertThat(outcome).isInstanceOf(Appended.class);
            stored.incrementAndGet();
            share.incrementAndGet();
          }
          return 0;
        });
    long slower = Math.min(storedByFirst.get(), storedBySecond.get());
    assertThat(slower * 3).as("of %s", stored).isGreaterThanOrEqualTo(stored.get());
    journal.requireTrue(one.log());
    assertThat(other.log().head()).isEqualTo(one.log().head());
  }

  @Test
  void whoComesSecondToAPlaceHearsOfTheConflict() throws Exception {
    int length = 60;
    run(caller ->
        () -> {
          MongoStorage storage = caller % 2 == 0 ? one : other;
          String stream = "shared " + caller / 4;
          for (long next = 0; next < length; next = length(storage.log(), stream)) {
            append(caller % 2 == 0 ? first : second, Commits.commit(stream, next));
          }
          return 0;
        });
    assertThat(journal.count(StreamConflict.class)).isPositive();
    journal.requireTrue(other.log());
  }

  @Test
  void aNameThatBothWantGoesToOne() throws Exception {
    int names = 50;
    run(caller ->
        () -> {
          for (int name = 0; name < names; name++) {
            Claim claim = Claim.take("login", "name " + name, "holder " + caller);
            append(
                caller % 2 == 0 ? first : second,
                Commits.claiming("wants " + name + " by " + caller, 0, claim));
          }
          return 0;
        });
    assertThat(journal.count(Appended.class)).isEqualTo(names);
    assertThat(journal.count(NameTaken.class)).isEqualTo((2 * CALLERS - 1) * names);
    journal.requireTrue(one.log());
    for (int name = 0; name < names; name++) {
      assertThat(one.reservations().holder("login", "name " + name))
          .isPresent()
          .isEqualTo(other.reservations().holder("login", "name " + name));
    }
  }

  @Test
  void aNameThatIsGivenBackAndTakenOnBothNodesIsNeverHeldTwice() throws Exception {
    AtomicLong holders = new AtomicLong();
    run(caller ->
        () -> {
          WriterNode node = caller % 2 == 0 ? first : second;
          long sequence = 0;
          for (int round = 0; round < 30; round++) {
            String stream = "caller " + caller;
            Claim take = Claim.take("login", "anna", stream);
            if (append(node, Commits.claiming(stream, sequence, take)) instanceof Appended) {
              assertThat(holders.incrementAndGet()).isEqualTo(1);
              holders.decrementAndGet();
              Claim release = Claim.release("login", "anna");
              assertThat(append(node, Commits.claiming(stream, sequence + 1, release)))
                  .isInstanceOf(Appended.class);
              sequence += 2;
            }
          }
          return 0;
        });
    journal.requireTrue(one.log());
    assertThat(other.reservations().holder("login", "anna")).isEmpty();
  }

  @Test
  void eachNodeHearsOfWhatTheOtherAppends() throws Exception {
    var heads = new LinkedBlockingQueue<Long>();
    try (AutoCloseable listening = other.log().onAppended(heads::add)) {
      for (long sequence = 0; sequence < 20; sequence++) {
        first.append(Commits.commit("stream", sequence));
        assertThat(heads.poll(10, TimeUnit.SECONDS)).isEqualTo(sequence + 1);
      }
    }
  }

  private AppendOutcome append(WriterNode node, Commit commit) {
    AppendOutcome outcome = node.append(commit);
    journal.answered(commit, outcome);
    return outcome;
  }

  private static long length(EventLog log, String stream) {
    List<RecordedEvent> events = log.readStream(stream, 0);
    return events.isEmpty() ? 0 : events.getLast().event().sequence() + 1;
  }

  private interface CallerWork {
    Callable<Integer> of(int caller);
  }

  /** Even callers use the first node, odd ones the second. */
  private static void run(CallerWork work) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> callers = new ArrayList<>();
      for (int caller = 0; caller < 2 * CALLERS; caller++) {
        callers.add(threads.submit(work.of(caller)));
      }
      for (Future<Integer> caller : callers) {
        caller.get();
      }
    }
  }

  @AfterEach
  void close() throws Exception {
    first.close();
    second.close();
    one.close();
    other.close();
    database.close();
  }
}
