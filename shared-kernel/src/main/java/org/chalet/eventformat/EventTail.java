package org.chalet.eventformat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The end of the log, decoded and in memory, for those who follow it: whoever waits is woken at
 * once, and what this process appended is not read or decoded again. Older positions come from the
 * log itself.
 */
public final class EventTail implements AutoCloseable {
  private static final int SLOTS = 4096;
  private static final long MOST_BYTES = 16 << 20;

  private final EventLog log;
  private final EventCodec codec;
  private final AutoCloseable subscription;
  private final ReentrantLock lock = new ReentrantLock();
  private final Waiters waiters = new Waiters(lock);
  private final @Nullable Entry[] slots = new @Nullable Entry[SLOTS];

  /**
   * The ring holds the positions {@code oldest} to {@code next - 1}, each in slot {@code position %
   * SLOTS}.
   */
  private long oldest = 1;

  private long next = 1;
  private long ringBytes;
  private long head;
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();
  private volatile @Nullable Thread writer;

  private record Entry(EventEnvelope event, int bytes) {}

  public EventTail(EventLog log, EventCodec codec) {
    this.log = log;
    this.codec = codec;
    this.head = log.head();
    this.subscription = log.onAppended(this::movedTo);
    movedTo(log.head());
  }

  /**
   * The thread that appends here and {@link #offer}s; the log's own call on it says nothing new.
   */
  public void appendedBy(Thread thread) {
    writer = thread;
  }

  /** Takes in what this process just appended: positions in order and without gap. */
  public void offer(List<RecordedEvent> recorded, List<?> payloads) {
    lock.lock();
    try {
      for (int i = 0; i < recorded.size(); i++) {
        EventEnvelope event = codec.envelope(recorded.get(i), payloads.get(i));
        add(recorded.get(i), event);
        waiters.wake(event);
      }
    } finally {
      lock.unlock();
    }
    followers.forEach(Runnable::run);
  }

  /** Calls the follower, on any thread, whenever the head has moved; closing the result ends it. */
  public AutoCloseable onMoved(Runnable follower) {
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  public long head() {
    lock.lock();
    try {
      return head;
    } finally {
      lock.unlock();
    }
  }

  /** Events with positions from {@code position} on, at most {@code limit}; empty at the head. */
  public List<EventEnvelope> readFrom(long position, int limit) {
    lock.lock();
    try {
      if (position > head) {
        return List.of();
      }
      if (position >= oldest && position < next) {
        return fromRing(position, limit);
      }
    } finally {
      lock.unlock();
    }
    return log.readFrom(position, limit).stream().map(codec::decodeOrReport).toList();
  }

  /** Waits until the head is beyond the position, or the time is over; returns the head. */
  public long awaitBeyond(long position, Duration atMost) throws InterruptedException {
    return awaitBeyond(position, atMost, event -> true);
  }

  /**
   * The same, but events of this process that do not concern the follower may leave it waiting: to
   * wake all followers for each event costs more than most of them then do.
   *
   * @param concern asked by the thread that appends
   */
  public long awaitBeyond(long position, Duration atMost, Predicate<EventEnvelope> concern)
      throws InterruptedException {
    lock.lockInterruptibly();
    try {
      waiters.await(() -> head <= position, atMost, concern);
      return head;
    } finally {
      lock.unlock();
    }
  }

  /** Lets everybody who waits look at the log at once. */
  public void wakeAll() {
    lock.lock();
    try {
      waiters.wakeAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Forgets what is decoded, as after an erasure: it is read again under the keys that are left.
   */
  public void forgetDecoded() {
    lock.lock();
    try {
      forget();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws Exception {
    subscription.close();
  }

  private void movedTo(long position) {
    if (Thread.currentThread() == writer) {
      return;
    }
    lock.lock();
    try {
      if (position > head) {
        head = position;
        forget();
        waiters.wakeAll();
      }
    } finally {
      lock.unlock();
    }
    followers.forEach(Runnable::run);
  }

  private void add(RecordedEvent recorded, EventEnvelope event) {
    long position = recorded.position();
    if (position != next) {
      forget();
      oldest = position;
    }
    if (position - oldest == SLOTS) {
      dropOldest();
    }
    int bytes = recorded.event().payload().length + recorded.event().trail().length;
    slots[slot(position)] = new Entry(event, bytes);
    ringBytes += bytes;
    next = position + 1;
    while (ringBytes > MOST_BYTES && oldest < position) {
      dropOldest();
    }
    head = Math.max(head, position);
  }

  private void dropOldest() {
    ringBytes -= at(oldest).bytes();
    slots[slot(oldest)] = null;
    oldest++;
  }

  private void forget() {
    Arrays.fill(slots, null);
    oldest = next;
    ringBytes = 0;
  }

  private List<EventEnvelope> fromRing(long position, int limit) {
    int count = (int) Math.min(limit, next - position);
    List<EventEnvelope> found = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      found.add(at(position + i).event());
    }
    return found;
  }

  private Entry at(long position) {
    return Objects.requireNonNull(slots[slot(position)]);
  }

  private static int slot(long position) {
    return (int) (position % SLOTS);
  }
}
