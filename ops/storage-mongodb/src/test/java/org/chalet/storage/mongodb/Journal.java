package org.chalet.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chalet.store.AppendOutcome;
import org.chalet.store.AppendOutcome.Appended;
import org.chalet.store.AppendOutcome.NameTaken;
import org.chalet.store.AppendOutcome.StreamConflict;
import org.chalet.store.ChainVerifier;
import org.chalet.store.Claim;
import org.chalet.store.Commit;
import org.chalet.store.EventLog;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedCommit;
import org.jspecify.annotations.Nullable;

/** What callers were told of each commit, to be held against the log. */
final class Journal {
  private record Entry(Commit commit, @Nullable AppendOutcome outcome) {}

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  void answered(Commit commit, AppendOutcome outcome) {
    entries.put(commit.id(), new Entry(commit, outcome));
  }

  /** The caller got a failure instead of an answer. */
  void unanswered(Commit commit) {
    entries.put(commit.id(), new Entry(commit, null));
  }

  long count(Class<? extends AppendOutcome> kind) {
    return entries.values().stream().filter(e -> kind.isInstance(e.outcome())).count();
  }

  long countUnanswered() {
    return entries.values().stream().filter(e -> e.outcome() == null).count();
  }

  /** Nothing lost, nothing doubled, no gap, and every answer was the truth. */
  void requireTrue(EventLog log) {
    assertThat(ChainVerifier.verify(log).head()).isEqualTo(log.head());
    Map<String, Long> positions = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    Map<String, Integer> takings = new HashMap<>();
    Map<String, List<Long>> sequences = new HashMap<>();
    for (RecordedCommit recorded : log.readCommits(1, Integer.MAX_VALUE)) {
      Commit commit = recorded.commit();
      assertThat(positions.put(commit.id(), recorded.firstPosition())).as("stored once").isNull();
      for (NewEvent event : commit.events()) {
        assertThat(places.put(place(event.aggregateId(), event.sequence()), commit.id())).isNull();
        sequences
            .computeIfAbsent(event.aggregateId(), id -> new ArrayList<>())
            .add(event.sequence());
      }
      for (Claim claim : commit.claims()) {
        takings.merge(claim.name(), 1, Integer::sum);
      }
    }
    sequences.values().forEach(Journal::requireNoGap);
    entries.values().forEach(entry -> requireTrue(entry, positions, places, takings));
    Set<String> unknown = new HashSet<>(positions.keySet());
    unknown.removeAll(entries.keySet());
    assertThat(unknown).as("commits that nobody wrote").isEmpty();
  }

  private static void requireNoGap(List<Long> sequences) {
    for (int i = 0; i < sequences.size(); i++) {
      assertThat(sequences.get(i)).isEqualTo(i);
    }
  }

  private static void requireTrue(
      Entry entry,
      Map<String, Long> positions,
      Map<String, String> places,
      Map<String, Integer> takings) {
    String id = entry.commit().id();
    switch (entry.outcome()) {
      case Appended appended -> assertThat(positions).containsEntry(id, appended.firstPosition());
      case StreamConflict conflict -> {
        assertThat(positions).doesNotContainKey(id);
        assertThat(places.get(place(conflict.aggregateId(), conflict.sequence())))
            .as("who holds the place")
            .isNotNull()
            .isNotEqualTo(id);
      }
      case NameTaken taken -> {
        assertThat(positions).doesNotContainKey(id);
        assertThat(takings).containsKey(taken.name());
      }
      case AppendOutcome.TooLarge large -> throw new AssertionError("not expected: " + large);
      case null -> {}
    }
  }

  private static String place(String aggregateId, long sequence) {
    return aggregateId + "|" + sequence;
  }
}
