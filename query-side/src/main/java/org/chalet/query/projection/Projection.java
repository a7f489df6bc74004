package org.chalet.query.projection;

import java.util.Set;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.identity.ErasureEvent;
import org.chalet.store.ViewSchema;

/**
 * Builds one view from events. Sets, never increments: taking in an event twice gives the same
 * documents. Holds no state of its own.
 */
public interface Projection {
  ViewSchema schema();

  /** The contexts whose events it takes in; the first part of their names. */
  Set<String> contexts();

  /** Whether commands wait until their caller sees here what they did. */
  default boolean isAwaited() {
    return true;
  }

  /**
   * Takes in one event. What it throws parks the event's sequence as dead letter; changes of this
   * event are dropped then.
   */
  void on(EventEnvelope event, Changes changes);

  /**
   * Events of one sequence must not overtake each other when one of them is parked. An erasure
   * waits for nothing.
   */
  default String sequence(EventEnvelope event) {
    return event.payload() instanceof ErasureEvent ? event.id() : event.aggregateId();
  }
}
