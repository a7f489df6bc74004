package org.chalet.command.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.eventformat.EventTail;
import org.chalet.eventformat.SnapshotCodec;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.ObjectId;
import org.chalet.store.AppendOutcome;
import org.chalet.store.Commit;
import org.chalet.store.EventLog;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedEvent;
import org.chalet.store.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage engine over the log. The events of a unit of work are one commit; they carry the
 * trail found under {@link #TRAIL} in the command's metadata.
 */
public final class LogStorageEngine implements EventStorageEngine {
  /** Where a command's metadata holds its {@link Trail}. */
  public static final String TRAIL = "trail";

  private static final int PAGE = 512;

  /**
   * Kinds whose every event holds the whole state: the last one is enough, however long the stream.
   */
  private static final Set<String> WHOLE_STATE = Set.of(ObjectId.CALENDAR_OBJECT, ObjectId.CARD);

  private final EventLog log;
  private final EventTail tail;
  private final EventCodec codec;
  private final AppendQueue queue;
  private final SnapshotCodec snapshots = new SnapshotCodec();
  private final Map<String, Class<?>> snapshotTypes;

  /**
   * @param snapshotTypes aggregate roots whose states may be kept, by the kind of their ids
   */
  public LogStorageEngine(
      EventLog log,
      EventTail tail,
      EventCodec codec,
      AppendQueue queue,
      Map<String, Class<?>> snapshotTypes) {
    this.log = log;
    this.tail = tail;
    this.codec = codec;
    this.queue = queue;
    this.snapshotTypes = Map.copyOf(snapshotTypes);
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> messages) {
    if (messages.isEmpty()) {
      return;
    }
    List<Event> payloads = messages.stream().map(message -> (Event) message.getPayload()).toList();
    codec.prepare(payloads);
    byte[] trail = codec.encodeTrail(trail());
    List<NewEvent> events = new ArrayList<>(messages.size());
    for (EventMessage<?> message : messages) {
      DomainEventMessage<?> event = (DomainEventMessage<?>) message;
      Event payload = (Event) event.getPayload();
      if (event.getAggregateIdentifier().isEmpty()) {
        throw new IllegalStateException(event.getType() + " has no identifier yet");
      }
      events.add(
          codec.encode(
              event.getIdentifier(),
              event.getType(),
              event.getAggregateIdentifier(),
              event.getSequenceNumber(),
              event.getTimestamp(),
              payload,
              trail));
    }
    Commit commit = new Commit(UUID.randomUUID().toString(), events, codec.claims(payloads));
    settle(queue.append(commit, payloads), payloads);
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    log.keep(
        snapshots.encode(
            snapshot.getType(),
            snapshot.getAggregateIdentifier(),
            snapshot.getSequenceNumber(),
            snapshot.getTimestamp(),
            snapshot.getPayload()));
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
    Class<?> type = snapshotTypes.get(kind(aggregateIdentifier));
    if (type == null) {
      return Optional.empty();
    }
    return log.snapshot(aggregateIdentifier)
        .flatMap(kept -> snapshots.decode(kept, type).map(state -> message(kept, state)));
  }

  @Override
  public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
    List<RecordedEvent> stored =
        firstSequenceNumber == 0 && WHOLE_STATE.contains(kind(aggregateIdentifier))
            ? log.readLast(aggregateIdentifier).stream().toList()
            : log.readStream(aggregateIdentifier, firstSequenceNumber);
    return DomainEventStream.of(
        stored.stream().map(codec::decode).map(LogStorageEngine::domainEvent));
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    return log.readLast(aggregateIdentifier).map(last -> last.event().sequence());
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    long from = position(token) + 1;
    return Stream.iterate(
            tail.readFrom(from, PAGE),
            page -> !page.isEmpty(),
            page -> tail.readFrom(page.getLast().position() + 1, PAGE))
        .flatMap(List::stream)
        .map(LogStorageEngine::tracked);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(tail.head());
  }

  @Override
  public TrackingToken createTokenAt(Instant dateTime) {
    long before = 0;
    for (List<EventEnvelope> page = tail.readFrom(1, PAGE); !page.isEmpty(); ) {
      for (EventEnvelope event : page) {
        if (!event.time().isBefore(dateTime)) {
          return new GlobalSequenceTrackingToken(before);
        }
        before = event.position();
      }
      page = tail.readFrom(before + 1, PAGE);
    }
    return new GlobalSequenceTrackingToken(before);
  }

  static long position(@Nullable TrackingToken token) {
    return token == null ? 0 : token.position().orElse(0);
  }

  static TrackedEventMessage<?> tracked(EventEnvelope event) {
    return new GenericTrackedEventMessage<>(
        new GlobalSequenceTrackingToken(event.position()), domainEvent(event));
  }

  private static DomainEventMessage<?> domainEvent(EventEnvelope event) {
    return new GenericDomainEventMessage<>(
        event.aggregateType(),
        event.aggregateId(),
        event.sequence(),
        event.payload(),
        Map.of(),
        event.id(),
        event.time());
  }

  private static DomainEventMessage<?> message(Snapshot kept, Object state) {
    return new GenericDomainEventMessage<>(
        kept.aggregateType(), kept.aggregateId(), kept.sequence(), state);
  }

  private static String kind(String aggregateId) {
    int colon = aggregateId.indexOf(':');
    return colon < 0 ? aggregateId : aggregateId.substring(0, colon);
  }

  private static Trail trail() {
    if (CurrentUnitOfWork.isStarted()
        && CurrentUnitOfWork.get().getMessage().getMetaData().get(TRAIL) instanceof Trail trail) {
      return trail;
    }
    return new Trail(
        Trail.SYSTEM, Client.SYSTEM, UUID.randomUUID().toString(), "without a command", null);
  }

  private static void settle(AppendOutcome outcome, List<Event> payloads) {
    switch (outcome) {
      case AppendOutcome.Appended appended -> {
        Recording recording = Recording.current();
        if (recording != null) {
          recording.stored(appended.firstPosition() + payloads.size() - 1, payloads);
        }
      }
      case AppendOutcome.StreamConflict conflict -> {
        String message = conflict.aggregateId() + " already has event " + conflict.sequence();
        throw conflict.sequence() == 0
            ? new AggregateStreamCreationException(message)
            : new ConcurrencyException(message);
      }
      case AppendOutcome.NameTaken taken -> throw NameRefusals.taken(taken.scope());
      case AppendOutcome.TooLarge large ->
          throw new Rejected(
              ErrorCode.TOO_LARGE,
              "the change takes " + large.bytes() + " bytes of " + large.limit() + " allowed");
    }
  }
}
