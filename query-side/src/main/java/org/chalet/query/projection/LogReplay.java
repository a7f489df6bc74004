package org.chalet.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedEvent;

/** Reads long stretches of the log and decodes only what a view follows. */
public final class LogReplay {
  private final EventLog log;
  private final EventCodec codec;

  public LogReplay(EventLog log, EventCodec codec) {
    this.log = log;
    this.codec = codec;
  }

  /**
   * A stretch of the log.
   *
   * @param events those wanted
   * @param position of the last event read, wanted or not
   * @param read how many were read; 0 at the head
   */
  record Stretch(List<EventEnvelope> events, long position, int read) {}

  long head() {
    return log.head();
  }

  Stretch read(long from, int limit, Set<String> contexts) {
    List<RecordedEvent> recorded = log.readFrom(from, limit);
    List<EventEnvelope> wanted = new ArrayList<>();
    for (RecordedEvent event : recorded) {
      if (contexts.contains(context(event.event().name()))) {
        wanted.add(codec.decodeOrReport(event));
      }
    }
    long last = recorded.isEmpty() ? from - 1 : recorded.getLast().position();
    return new Stretch(wanted, last, recorded.size());
  }

  /** The event at a position of the log. */
  EventEnvelope one(long position) {
    return codec.decodeOrReport(log.readFrom(position, 1).getFirst());
  }

  private static String context(String name) {
    return name.substring(0, name.indexOf('.'));
  }
}
