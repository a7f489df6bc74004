package org.chalet.command.eventstore;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.chalet.store.NewEvent;

/**
 * Tells in the one process that appends whether a stream may have got events since it was read,
 * without asking the log. Streams share numbers: a number that moved may mean nothing, one that did
 * not means that there is nothing new. Thread-safe.
 */
public final class StreamVersions {
  private static final int NUMBERS = 1 << 14;

  private final AtomicLongArray numbers = new AtomicLongArray(NUMBERS);

  /** To be asked before the stream is read. */
  public long of(String stream) {
    return numbers.get(slot(stream));
  }

  /** To be called once the events are in the log, and before anybody is told so. */
  void appended(List<NewEvent> events) {
    for (NewEvent event : events) {
      long unused = numbers.incrementAndGet(slot(event.aggregateId()));
    }
  }

  private static int slot(String stream) {
    int hash = stream.hashCode();
    return (hash ^ (hash >>> 16)) & (NUMBERS - 1);
  }
}
