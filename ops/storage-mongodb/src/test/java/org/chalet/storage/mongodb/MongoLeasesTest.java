package org.chalet.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chalet.store.Leases;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoLeasesTest {
  private static final Duration TERM = Duration.ofSeconds(15);

  private final TestClock clock = new TestClock();
  private final TestDatabase database = new TestDatabase();
  private final MongoStorage one = database.open(clock);
  private final MongoStorage other = database.open(clock);

  @AfterEach
  void close() {
    one.close();
    other.close();
    database.close();
  }

  @Test
  void aLeaseHasOneHolderAtATime() {
    assertThat(one.leases().shared()).isTrue();
    assertThat(one.leases().hold("view/a", "one", TERM)).isTrue();
    assertThat(other.leases().hold("view/a", "other", TERM)).isFalse();
    assertThat(other.leases().hold("view/b", "other", TERM)).isTrue();
  }

  @Test
  void aHolderRenewsAndIsNotReplacedBefore() {
    one.leases().hold("view/a", "one", TERM);
    clock.advance(Duration.ofSeconds(10));
    assertThat(one.leases().hold("view/a", "one", TERM)).isTrue();
    clock.advance(Duration.ofSeconds(10));
    assertThat(other.leases().hold("view/a", "other", TERM)).isFalse();
    clock.advance(Duration.ofSeconds(5));
    assertThat(other.leases().hold("view/a", "other", TERM)).isTrue();
    assertThat(one.leases().hold("view/a", "one", TERM)).isFalse();
  }

  @Test
  void whatIsGivenBackIsFreeAtOnceAndOnlyItsHolderGivesItBack() {
    one.leases().hold("view/a", "one", TERM);
    other.leases().release("view/a", "other");
    assertThat(other.leases().hold("view/a", "other", TERM)).isFalse();
    one.leases().release("view/a", "one");
    assertThat(other.leases().hold("view/a", "other", TERM)).isTrue();
  }

  @Test
  void ofManyWhoAskTogetherOneGetsIt() throws Exception {
    CountDownLatch ready = new CountDownLatch(1);
    List<Future<Boolean>> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 16; i++) {
        String holder = "node" + i;
        Leases leases = (i % 2 == 0 ? one : other).leases();
        answers.add(
            threads.submit(() -> {
              ready.await();
              return leases.hold("view/a", holder, TERM);
            }));
      }
      ready.countDown();
      int holders = 0;
      for (Future<Boolean> answer : answers) {
        holders += answer.get(30, TimeUnit.SECONDS) ? 1 : 0;
      }
      assertThat(holders).isEqualTo(1);
    }
  }
}
