package org.chalet.query.history;

import java.util.ArrayList;
import java.util.List;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.rest.Cursors;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a calendar or an address book itself, for whoever may look into its past; with
 * whom it was shared, for whoever may know that. A page costs what it shows.
 */
public final class CollectionHistory {
  private static final String SCOPE = "timeline/";

  /** How many events are looked at for a page, where most of them are not for the reader. */
  private static final int MOST_READ = 1_000;

  private final Streams streams;
  private final ReadablePast readable;
  private final ReadablePast sharers;

  /**
   * @param sharers says who may know with whom it was shared
   */
  public CollectionHistory(Streams streams, ReadablePast readable, ReadablePast sharers) {
    this.streams = streams;
    this.readable = readable;
    this.sharers = sharers;
  }

  /** A page may be short although there is more. Refuses UNKNOWN_COLLECTION. */
  Page<TimelineEntry> timeline(String stream, AccountId caller, PageRequest request) {
    long since =
        readable
            .since(caller, stream)
            .orElseThrow(() ->
                new Rejected(
                    ErrorCode.UNKNOWN_COLLECTION, "nothing that you may see was ever called so"));
    long shares = sharers.since(caller, stream).orElse(Long.MAX_VALUE);
    long end = streams.last(stream) + 1;
    String cursor = request.cursor();
    if (cursor != null) {
      end = Math.min(end, Cursors.decodeNumber(SCOPE + stream, cursor));
    }
    List<EventEnvelope> newest = new ArrayList<>();
    long next = end;
    while (next > 0 && newest.size() < request.limit() && end - next < MOST_READ) {
      List<EventEnvelope> part =
          streams.of(stream, Math.max(0, next - request.limit()), next).reversed();
      for (EventEnvelope event : part) {
        if (event.position() < since) {
          return new Page<>(told(stream, newest), null);
        }
        if (newest.size() == request.limit()) {
          break;
        }
        if (event.position() >= shares || CollectionFields.isTold(event.payload())) {
          newest.add(event);
        }
        next = event.sequence();
      }
    }
    return new Page<>(told(stream, newest), next > 0 ? Cursors.encode(SCOPE + stream, next) : null);
  }

  private List<TimelineEntry> told(String stream, List<EventEnvelope> newest) {
    List<TimelineEntry> told = new ArrayList<>();
    CollectionProperties former = null;
    for (EventEnvelope event : newest.reversed()) {
      if (former == null && CollectionFields.isTold(event.payload())) {
        former = formerly(stream, event.sequence());
      }
      List<FieldChange> changes =
          former == null ? List.of() : CollectionFields.changes(event.payload(), former);
      told.add(TimelineEntry.of(event, null, changes));
      CollectionProperties now = CollectionFields.properties(event.payload());
      former = now == null ? former : now;
    }
    return told.reversed();
  }

  /** What the last event before that one says, which is seldom far. */
  private CollectionProperties formerly(String stream, long sequence) {
    long beyond = sequence;
    for (long part = 1; beyond > 0; part = Math.min(part * 4, MOST_READ)) {
      long from = Math.max(0, beyond - part);
      for (EventEnvelope event : streams.of(stream, from, beyond).reversed()) {
        @Nullable CollectionProperties said = CollectionFields.properties(event.payload());
        if (said != null) {
          return said;
        }
      }
      beyond = from;
    }
    return CollectionProperties.NONE;
  }
}
