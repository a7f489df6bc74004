package org.chalet.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.eventformat.EventTail;

/** Where running views take their events from: decoded, recent ones at once. */
public interface EventSource {
  /** Events from {@code position} on, in order, at most {@code limit}; empty at the head. */
  List<EventEnvelope> readFrom(long position, int limit);

  /**
   * Waits until the head is beyond {@code position} or the time is over; returns the head. For
   * events of other contexts it may wait on.
   */
  long awaitBeyond(long position, Duration atMost, Set<String> contexts)
      throws InterruptedException;

  /** Lets everybody who waits look for events at once. */
  void wakeAll();

  static EventSource of(EventTail tail) {
    return new EventSource() {
      @Override
      public List<EventEnvelope> readFrom(long position, int limit) {
        return tail.readFrom(position, limit);
      }

      @Override
      public long awaitBeyond(long position, Duration atMost, Set<String> contexts)
          throws InterruptedException {
        return tail.awaitBeyond(position, atMost, event -> contexts.contains(event.context()));
      }

      @Override
      public void wakeAll() {
        tail.wakeAll();
      }
    };
  }
}
