package org.chalet.eventformat;

import java.time.Instant;
import java.util.function.Supplier;
import org.chalet.kernel.trail.Trail;

/**
 * An event of the log, decoded.
 *
 * @param position global position, from 1
 * @param sequence place in the aggregate's stream, from 0
 * @param name the event's stable name
 * @param payload an {@link org.chalet.kernel.message.Event} of the newest revision, or {@link
 *     Erased}
 * @param trailSource decodes who did it, on demand
 */
public record EventEnvelope(
    long position,
    String id,
    String aggregateType,
    String aggregateId,
    long sequence,
    Instant time,
    String name,
    Object payload,
    Supplier<Trail> trailSource) {
  /** Who did it; parts under a destroyed key read {@code erased}. */
  public Trail trail() {
    return trailSource.get();
  }

  /** The part of the name before the first dot. */
  public String context() {
    return name.substring(0, name.indexOf('.'));
  }
}
