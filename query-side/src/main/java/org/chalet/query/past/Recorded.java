package org.chalet.query.past;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedEvent;

/** The log, as far as the past is read from it. */
public interface Recorded {
  long head();

  /** When the event at a position up to the head happened. */
  Instant timeOf(long position);

  /** Events with positions from {@code position} on, at most {@code limit}. */
  List<EventEnvelope> from(long position, int limit);

  static Recorded in(EventLog log, EventCodec codec) {
    return new Recorded() {
      @Override
      public long head() {
        return log.head();
      }

      @Override
      public Instant timeOf(long position) {
        RecordedEvent event = log.readFrom(position, 1).getFirst();
        return Instant.EPOCH.plus(event.event().time(), ChronoUnit.MICROS);
      }

      @Override
      public List<EventEnvelope> from(long position, int limit) {
        return log.readFrom(position, limit).stream().map(codec::decodeOrReport).toList();
      }
    };
  }
}
