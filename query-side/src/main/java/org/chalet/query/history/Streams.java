package org.chalet.query.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.store.EventLog;

/** Streams of the log, decoded; what cannot be read or was erased says so in its place. */
public final class Streams {
  private final EventLog log;
  private final EventCodec codec;

  public Streams(EventLog log, EventCodec codec) {
    this.log = log;
    this.codec = codec;
  }

  List<EventEnvelope> of(String stream) {
    return log.readStream(stream, 0).stream().map(codec::decodeOrReport).toList();
  }

  long head() {
    return log.head();
  }

  Optional<Instant> timeOf(long position) {
    return log.readFrom(position, 1).stream()
        .map(codec::decodeOrReport)
        .map(EventEnvelope::time)
        .findFirst();
  }
}
