package org.chalet.command.eventstore;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.chalet.eventformat.EventTail;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store whose streams end in the tail: a processor sees an event as soon as it is
 * durable.
 */
public final class TailEventStore extends AbstractEventStore {
  private final EventTail tail;

  public TailEventStore(LogStorageEngine engine, EventTail tail) {
    super(new Builder().storageEngine(engine));
    this.tail = tail;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new TailStream(tail, LogStorageEngine.position(token));
  }

  private static final class Builder extends AbstractEventStore.Builder {}
}
