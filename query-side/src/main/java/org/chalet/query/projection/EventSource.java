package org.chalet.query.projection;

import java.time.Duration;
import java.util.List;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.eventformat.EventTail;

/** Where running views take their events from: decoded, recent ones at once. */
public interface EventSource {
  /** Events from {@code position} on, in order, at most {@code limit}; empty at the head. */
  List<EventEnvelope> readFrom(long position, int limit);

  /** Waits until the head is beyond {@code position} or the time is over; returns the head. */
  long awaitBeyond(long position, Duration atMost) throws InterruptedException;

  static EventSource of(EventTail tail) {
    return new EventSource() {
      @Override
      public List<EventEnvelope> readFrom(long position, int limit) {
        return tail.readFrom(position, limit);
      }

      @Override
      public long awaitBeyond(long position, Duration atMost) throws InterruptedException {
        return tail.awaitBeyond(position, atMost);
      }
    };
  }
}
