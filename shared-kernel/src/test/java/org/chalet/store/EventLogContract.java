package org.chalet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.store.Commits.commit;
import static org.chalet.store.Commits.event;
import static org.chalet.store.Commits.stream;
import static org.chalet.store.Commits.text;
import static org.chalet.store.Commits.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chalet.store.AppendOutcome.Appended;
import org.chalet.store.AppendOutcome.StreamConflict;
import org.junit.jupiter.api.Test;

/** What every event log promises. */
public interface EventLogContract {
  /** The log of this test, empty at first; the same one at each call. */
  EventLog log();

  @Test
  default void anEmptyLogHasNoHeadAndNoEvents() {
    assertThat(log().head()).isZero();
    assertThat(log().readFrom(1, 10)).isEmpty();
    assertThat(log().readStream("a", 0)).isEmpty();
    assertThat(log().readCommits(1, 10)).isEmpty();
    assertThat(log().append(List.of())).isEmpty();
  }

  @Test
  default void positionsStartAtOneAndHaveNoGap() {
    assertThat(log().append(List.of(commit("a", 0)))).containsExactly(new Appended(1));
    assertThat(log().append(List.of(commit(event("a", 1), event("b", 0)), commit("c", 0))))
        .containsExactly(new Appended(2), new Appended(4));
    assertThat(log().head()).isEqualTo(4);
    assertThat(log().readFrom(1, 10))
        .extracting(RecordedEvent::position)
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  default void theLastEventOfAStreamIsReadAlone() {
    assertThat(log().readLast("a")).isEmpty();
    log().append(List.of(commit("a", 0), commit("ab", 0), commit(event("a", 1), event("b", 0))));
    log().append(List.of(commit("b", 1), commit(event("a", 2), event("a", 3)), commit("ab", 1)));
    assertThat(log().readLast("a").orElseThrow().event().sequence()).isEqualTo(3);
    assertThat(log().readLast("a").orElseThrow().position()).isEqualTo(7);
    assertThat(log().readLast("b").orElseThrow().position()).isEqualTo(5);
    assertThat(log().readLast("c")).isEmpty();
  }

  @Test
  default void anEventComesBackAsItWasWritten() {
    NewEvent event =
        new NewEvent(
            "7d0c…",
            "thing",
            "thing:é𝄞",
            0,
            "thing.named",
            3,
            -5,
            new byte[] {0, 1, -1},
            new byte[0]);
    log().append(List.of(commit(event)));
    assertThat(text(log().readFrom(1, 1).getFirst().event())).isEqualTo(text(event));
    assertThat(text(log().readStream("thing:é𝄞", 0).getFirst().event())).isEqualTo(text(event));
  }

  @Test
  default void readingStartsAtThePositionAndEndsAtTheLimit() {
    log().append(stream("a", 10));
    assertThat(log().readFrom(4, 3))
        .extracting(RecordedEvent::position)
        .containsExactly(4L, 5L, 6L);
    assertThat(log().readFrom(10, 3)).extracting(RecordedEvent::position).containsExactly(10L);
    assertThat(log().readFrom(11, 3)).isEmpty();
    assertThat(log().readFrom(500, 3)).isEmpty();
  }

  @Test
  default void largeEventsAreReadFewAtATime() {
    List<Commit> large =
        IntStream.range(0, 8)
            .mapToObj(sequence -> {
              NewEvent small = event("a", sequence);
              return commit(
                  new NewEvent(
                      small.id(),
                      small.aggregateType(),
                      small.aggregateId(),
                      sequence,
                      small.name(),
                      small.revision(),
                      small.time(),
                      new byte[EventLog.OCTETS_PER_READ / 2],
                      small.trail()));
            })
            .toList();
    large.forEach(commit -> log().append(List.of(commit)));
    List<Long> read = new ArrayList<>();
    for (List<RecordedEvent> some = log().readFrom(1, 100); !some.isEmpty(); ) {
      assertThat(some.size()).isLessThan(4);
      some.forEach(event -> read.add(event.position()));
      some = log().readFrom(read.getLast() + 1, 100);
    }
    assertThat(read).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
  }

  @Test
  default void readingMayStartAndEndWithinACommit() {
    log().append(List.of(commit(event("a", 0), event("a", 1), event("a", 2)), commit("b", 0)));
    assertThat(log().readFrom(2, 1)).extracting(RecordedEvent::position).containsExactly(2L);
    assertThat(log().readFrom(2, 9))
        .extracting(RecordedEvent::position)
        .containsExactly(2L, 3L, 4L);
  }

  @Test
  default void aStreamHoldsItsOwnEventsInOrder() {
    log().append(List.of(commit(event("a", 0), event("b", 0), event("a", 1)), commit("b", 1)));
    log().append(List.of(commit("a", 2)));
    assertThat(log().readStream("a", 0))
        .extracting(RecordedEvent::position)
        .containsExactly(1L, 3L, 5L);
    assertThat(log().readStream("a", 1))
        .extracting(e -> e.event().sequence())
        .containsExactly(1L, 2L);
    assertThat(log().readStream("a", 3)).isEmpty();
    assertThat(log().readStream("a", 1, 2)).extracting(RecordedEvent::position).containsExactly(3L);
    assertThat(log().readStream("a", 2, 2)).isEmpty();
    assertThat(log().readStream("A", 0)).isEmpty();
  }

  @Test
  default void aTakenPlaceInAStreamIsAConflict() {
    log().append(stream("a", 2));
    assertThat(log().append(List.of(commit("a", 1)))).containsExactly(new StreamConflict("a", 1));
    assertThat(log().head()).isEqualTo(2);
  }

  @Test
  default void nothingOfAConflictingCommitIsStored() {
    log().append(stream("a", 1));
    Commit loser = commit(event("b", 0), event("a", 0), event("c", 0));
    assertThat(log().append(List.of(loser))).containsExactly(new StreamConflict("a", 0));
    assertThat(log().readStream("b", 0)).isEmpty();
    assertThat(log().readStream("c", 0)).isEmpty();
    assertThat(log().readFrom(1, 10)).hasSize(1);
  }

  @Test
  default void aConflictDoesNotTouchTheOthersOfItsBatch() {
    log().append(stream("a", 1));
    assertThat(
            log().append(List.of(commit("b", 0), commit("a", 0), commit("c", 0), commit("a", 1))))
        .containsExactly(
            new Appended(2), new StreamConflict("a", 0), new Appended(3), new Appended(4));
    ChainVerifier.verify(log());
  }

  @Test
  default void twoCommitsOfOneBatchMayConflict() {
    assertThat(log().append(List.of(commit("a", 0), commit("a", 0), commit("a", 1))))
        .containsExactly(new Appended(1), new StreamConflict("a", 0), new Appended(2));
  }

  @Test
  default void aBatchOfConflictsOnlyChangesNothing() {
    log().append(stream("a", 1));
    assertThat(log().append(List.of(commit("a", 0), commit("a", 0))))
        .containsExactly(new StreamConflict("a", 0), new StreamConflict("a", 0));
    assertThat(log().head()).isEqualTo(1);
    assertThat(log().append(List.of(commit("a", 1)))).containsExactly(new Appended(2));
  }

  @Test
  default void commitsComeBackAsTheyWereWritten() {
    Commit first =
        Commits.claiming("a", 0, Claim.take("login", "anna", "a"), Claim.release("login", "bob"));
    Commit second = commit(event("b", 0), event("b", 1));
    log().append(List.of(first, second));
    List<RecordedCommit> commits = log().readCommits(1, 10);
    assertThat(commits).extracting(RecordedCommit::firstPosition).containsExactly(1L, 2L);
    assertThat(commits).extracting(c -> c.commit().id()).containsExactly(first.id(), second.id());
    assertThat(commits.getFirst().commit().claims()).isEqualTo(first.claims());
    assertThat(commits.get(1).commit().claims()).isEmpty();
    assertThat(texts(commits.get(1).commit().events())).isEqualTo(texts(second.events()));
    assertThat(commits.get(1).lastPosition()).isEqualTo(3);
  }

  @Test
  default void readingCommitsStartsWithTheOneThatHoldsThePosition() {
    log().append(List.of(commit("a", 0), commit(event("b", 0), event("b", 1)), commit("c", 0)));
    log().append(List.of(commit("d", 0)));
    assertThat(log().readCommits(3, 2))
        .extracting(RecordedCommit::firstPosition)
        .containsExactly(2L, 4L);
    assertThat(log().readCommits(5, 9))
        .extracting(RecordedCommit::firstPosition)
        .containsExactly(5L);
    assertThat(log().readCommits(6, 9)).isEmpty();
  }

  @Test
  default void everyCommitIsChainedToTheOneBefore() {
    log().append(List.of(commit("a", 0), commit(event("b", 0), event("b", 1))));
    log().append(List.of(commit("a", 0), Commits.claiming("c", 0, Claim.take("login", "x", "c"))));
    byte[] previous = ChainHash.genesis();
    for (RecordedCommit commit : log().readCommits(1, 10)) {
      assertThat(commit.previousHash()).isEqualTo(previous);
      assertThat(commit.hash())
          .isEqualTo(ChainHash.of(previous, commit.firstPosition(), commit.commit()));
      previous = commit.hash();
    }
    assertThat(ChainVerifier.verify(log()).hash()).isEqualTo(previous);
    assertThat(ChainVerifier.verify(log()).events()).isEqualTo(4);
  }

  @Test
  default void theNewestSnapshotOfAStreamIsKept() {
    assertThat(log().snapshot("a")).isEmpty();
    log().keep(snapshot("a", 5, "five"));
    log().keep(snapshot("a", 9, "nine"));
    log().keep(snapshot("b", 1, "one"));
    Snapshot kept = log().snapshot("a").orElseThrow();
    assertThat(kept.sequence()).isEqualTo(9);
    assertThat(kept.payload()).asString().isEqualTo("nine");
    assertThat(kept)
        .extracting(Snapshot::name, Snapshot::revision, Snapshot::time)
        .containsExactly("thing-state", 2, 77L);
  }

  @Test
  default void anOlderSnapshotDoesNotReplaceANewerOne() {
    log().keep(snapshot("a", 9, "nine"));
    log().keep(snapshot("a", 5, "five"));
    assertThat(log().snapshot("a").orElseThrow().sequence()).isEqualTo(9);
  }

  @Test
  default void droppedSnapshotsAreGone() {
    log().keep(snapshot("a", 5, "five"));
    log().keep(snapshot("b", 5, "five"));
    log().dropSnapshots("a");
    log().dropSnapshots("nobody");
    assertThat(log().snapshot("a")).isEmpty();
    assertThat(log().snapshot("b")).isPresent();
    log().keep(snapshot("a", 3, "three"));
    assertThat(log().snapshot("a").orElseThrow().sequence()).isEqualTo(3);
  }

  @Test
  default void listenersHearOfTheNewHead() throws Exception {
    var heads = new LinkedBlockingQueue<Long>();
    try (AutoCloseable listening = log().onAppended(heads::add)) {
      log().append(stream("a", 3));
      assertThat(heads.poll(10, TimeUnit.SECONDS)).isEqualTo(3);
      log().append(List.of(commit("a", 3)));
      assertThat(heads.poll(10, TimeUnit.SECONDS)).isEqualTo(4);
    }
    heads.clear();
    log().append(List.of(commit("a", 4)));
    assertThat(heads.poll(100, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  default void whatAListenerIsToldOfCanBeRead() throws Exception {
    var seen = new LinkedBlockingQueue<Integer>();
    try (AutoCloseable listening =
        log().onAppended(head -> seen.add(log().readFrom(head, 1).size()))) {
      log().append(stream("a", 3));
      assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
    }
  }

  @Test
  default void aFailingListenerHarmsNeitherWriterNorOtherListeners() throws Exception {
    var heads = new LinkedBlockingQueue<Long>();
    try (AutoCloseable failing =
            log()
                .onAppended(head -> {
                  throw new IllegalStateException("a listener that fails, on purpose");
                });
        AutoCloseable listening = log().onAppended(heads::add)) {
      assertThat(log().append(List.of(commit("a", 0)))).containsExactly(new Appended(1));
      assertThat(heads.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
    }
  }

  @Test
  default void readersSeeNoGapAndNoTornCommitWhileTheWriterWrites() throws Exception {
    var done = new AtomicBoolean();
    var started = new CountDownLatch(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> readers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        readers.add(
            threads.submit(() -> {
              started.countDown();
              while (!done.get()) {
                List<RecordedEvent> events = log().readFrom(1, Integer.MAX_VALUE);
                assertThat(events.size() % 3).isZero();
                assertThat(events)
                    .extracting(RecordedEvent::position)
                    .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
              }
            }));
      }
      started.await();
      for (int i = 0; i < 60; i++) {
        log().append(List.of(commit(event("a", i), event("b", i), event("c", i))));
      }
      done.set(true);
      for (Future<?> reader : readers) {
        reader.get(30, TimeUnit.SECONDS);
      }
    }
  }

  private static Snapshot snapshot(String aggregateId, long sequence, String payload) {
    return new Snapshot(
        "thing",
        aggregateId,
        sequence,
        "thing-state",
        2,
        77,
        payload.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
