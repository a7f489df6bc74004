package org.chalet.query.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedEvent;

/** Streams of the log, decoded; what cannot be read or was erased says so in its place. */
public final class Streams {
  private final EventLog log;
  private final EventCodec codec;

  public Streams(EventLog log, EventCodec codec) {
    this.log = log;
    this.codec = codec;
  }

  List<EventEnvelope> of(String stream) {
    return of(stream, 0, Long.MAX_VALUE);
  }

  /** The last event of a stream up to a position, found by halves. */
  Optional<RecordedEvent> lastUpTo(String stream, long position) {
    Optional<RecordedEvent> found = Optional.empty();
    long low = 0;
    long high = last(stream) + 1;
    while (low < high) {
      long middle = (low + high) >>> 1;
      RecordedEvent event = log.readStream(stream, middle, middle + 1).getFirst();
      if (event.position() <= position) {
        found = Optional.of(event);
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return found;
  }

  /** Those with sequences from {@code from} on and before {@code beyond}. */
  List<EventEnvelope> of(String stream, long from, long beyond) {
    return log.readStream(stream, from, beyond).stream().map(codec::decodeOrReport).toList();
  }

  /** The sequence of the last event; -1 where there is none. */
  long last(String stream) {
    return log.readLast(stream).map(event -> event.event().sequence()).orElse(-1L);
  }

  long head() {
    return log.head();
  }

  EventEnvelope at(long position) {
    return codec.decodeOrReport(log.readFrom(position, 1).getFirst());
  }

  Optional<Instant> timeOf(long position) {
    return log.readFrom(position, 1).stream()
        .map(codec::decodeOrReport)
        .map(EventEnvelope::time)
        .findFirst();
  }
}
