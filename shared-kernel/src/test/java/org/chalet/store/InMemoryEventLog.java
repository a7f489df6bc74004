package org.chalet.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.chalet.store.AppendOutcome.Appended;
import org.chalet.store.AppendOutcome.NameTaken;
import org.chalet.store.AppendOutcome.StreamConflict;
import org.jspecify.annotations.Nullable;

/** An event log for unit tests. */
public final class InMemoryEventLog implements EventLog, Reservations {
  private record Name(String scope, String name) {}

  private final List<RecordedEvent> events = new ArrayList<>();
  private final List<RecordedCommit> commits = new ArrayList<>();
  private final Map<String, Long> lengths = new HashMap<>();
  private final Map<Name, String> holders = new HashMap<>();
  private final Map<String, Snapshot> snapshots = new HashMap<>();
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
  private @Nullable StorageFailure failure;

  /** Lets every append fail from now on, until {@link #recover()}. */
  public synchronized void fail(StorageFailure with) {
    failure = with;
  }

  public synchronized void recover() {
    failure = null;
  }

  @Override
  public List<AppendOutcome> append(List<Commit> batch) {
    List<AppendOutcome> outcomes = new ArrayList<>();
    long before;
    long after;
    synchronized (this) {
      if (failure != null) {
        throw failure;
      }
      before = head();
      batch.forEach(commit -> outcomes.add(append(commit)));
      after = head();
    }
    if (after > before) {
      listeners.forEach(listener -> tell(listener, after));
    }
    return outcomes;
  }

  private AppendOutcome append(Commit commit) {
    AppendOutcome refusal = refusal(commit);
    if (refusal != null) {
      return refusal;
    }
    long first = head() + 1;
    byte[] previous = commits.isEmpty() ? ChainHash.genesis() : commits.getLast().hash();
    commits.add(new RecordedCommit(first, commit, previous, ChainHash.of(previous, first, commit)));
    for (NewEvent event : commit.events()) {
      events.add(new RecordedEvent(head() + 1, event));
      lengths.merge(event.aggregateId(), 1L, Long::sum);
    }
    for (Claim claim : commit.claims()) {
      Name name = new Name(claim.scope(), claim.name());
      String holder = claim.holder();
      if (holder == null) {
        holders.remove(name);
      } else {
        holders.put(name, holder);
      }
    }
    return new Appended(first);
  }

  private @Nullable AppendOutcome refusal(Commit commit) {
    Map<String, Long> next = new HashMap<>();
    for (NewEvent event : commit.events()) {
      long expected =
          next.getOrDefault(event.aggregateId(), lengths.getOrDefault(event.aggregateId(), 0L));
      if (event.sequence() != expected) {
        return new StreamConflict(event.aggregateId(), event.sequence());
      }
      next.put(event.aggregateId(), expected + 1);
    }
    for (Claim claim : commit.claims()) {
      String holder = holders.get(new Name(claim.scope(), claim.name()));
      if (claim.isRefusedBy(holder)) {
        return new NameTaken(claim.scope(), claim.name());
      }
    }
    return null;
  }

  private static void tell(LongConsumer listener, long head) {
    try {
      listener.accept(head);
    } catch (RuntimeException e) {
      System.getLogger(InMemoryEventLog.class.getName())
          .log(System.Logger.Level.WARNING, "a listener failed: " + e.getMessage());
    }
  }

  @Override
  public synchronized List<RecordedEvent> readFrom(long position, int limit) {
    int from = (int) Math.min(Math.max(position - 1, 0), events.size());
    List<RecordedEvent> some = new ArrayList<>();
    long octets = 0;
    for (int i = from; i < Math.min((long) from + limit, events.size()); i++) {
      if (octets >= OCTETS_PER_READ) {
        break;
      }
      octets += events.get(i).event().payload().length;
      some.add(events.get(i));
    }
    return some;
  }

  @Override
  public synchronized List<RecordedEvent> readStream(
      String aggregateId, long fromSequence, long beyond) {
    return events.stream()
        .filter(e -> e.event().aggregateId().equals(aggregateId))
        .filter(e -> e.event().sequence() >= fromSequence && e.event().sequence() < beyond)
        .toList();
  }

  @Override
  public synchronized Optional<RecordedEvent> readLast(String aggregateId) {
    return readStream(aggregateId, 0).reversed().stream().findFirst();
  }

  @Override
  public synchronized List<RecordedCommit> readCommits(long position, int limit) {
    return commits.stream().filter(c -> c.lastPosition() >= position).limit(limit).toList();
  }

  @Override
  public synchronized long head() {
    return events.size();
  }

  @Override
  public synchronized Optional<String> holder(String scope, String name) {
    return Optional.ofNullable(holders.get(new Name(scope, name)));
  }

  @Override
  public synchronized Optional<Snapshot> snapshot(String aggregateId) {
    return Optional.ofNullable(snapshots.get(aggregateId));
  }

  @Override
  public synchronized void keep(Snapshot snapshot) {
    snapshots.merge(
        snapshot.aggregateId(), snapshot, (a, b) -> b.sequence() >= a.sequence() ? b : a);
  }

  @Override
  public synchronized void dropSnapshots(String aggregateId) {
    snapshots.remove(aggregateId);
  }

  @Override
  public AutoCloseable onAppended(LongConsumer listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void close() {
    listeners.clear();
  }
}
