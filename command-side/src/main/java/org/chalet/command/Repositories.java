package org.chalet.command;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.chalet.command.eventstore.AppendQueue;
import org.chalet.command.eventstore.LogStorageEngine;
import org.chalet.command.eventstore.TailEventStore;
import org.chalet.command.mail.Outbox;
import org.chalet.eventformat.SnapshotCodec;
import org.chalet.kernel.message.EventName;
import org.chalet.store.BlobStore;
import org.chalet.store.Reservations;
import org.chalet.store.SecretVault;

/**
 * A repository for each aggregate, over one event store; states without personal data are kept as
 * snapshots.
 */
final class Repositories implements RepositoryProvider, AutoCloseable {
  private static final int EVENTS_PER_SNAPSHOT = 200;

  private final CommandSide.Ground ground;
  private final TailEventStore store;
  private final Snapshotter snapshotter;
  private final StateReader states;
  private final LockFactory locks = streamLocks();
  private final Map<Class<?>, Repository<?>> repositories = new HashMap<>();
  private final List<Cache> caches = new ArrayList<>();
  private final Map<String, EventSourced<?>> eventSourced = new HashMap<>();

  Repositories(CommandSide.Ground ground, AppendQueue queue, List<Class<?>> aggregates) {
    this.ground = ground;
    LogStorageEngine engine =
        new LogStorageEngine(
            ground.log(), ground.tail(), ground.codec(), queue, snapshotTypes(aggregates));
    this.store = new TailEventStore(engine, ground.tail());
    List<AggregateFactory<?>> factories = new ArrayList<>();
    aggregates.forEach(aggregate -> factories.add(new GenericAggregateFactory<>(aggregate)));
    this.snapshotter =
        AggregateSnapshotter.builder()
            .eventStore(store)
            .aggregateFactories(factories)
            .repositoryProvider(this)
            .build();
    this.states =
        new StateReader(
            ground.log(),
            ground.codec()::decode,
            ground.soleWriter() ? queue.versions()::of : StateReader.ALWAYS_READ);
    aggregates.forEach(aggregate -> repositories.put(aggregate, repository(aggregate)));
  }

  @Override
  @SuppressWarnings("unchecked") // put under its own class
  public <T> Repository<T> repositoryFor(Class<T> aggregate) {
    Repository<?> found = repositories.get(aggregate);
    if (found == null) {
      throw new IllegalArgumentException("no context lists the aggregate " + aggregate);
    }
    return (Repository<T>) found;
  }

  CommandSideParts parts() {
    return new Parts();
  }

  StateReader states() {
    return states;
  }

  void forget() {
    caches.forEach(Cache::removeAll);
    states.forget();
  }

  @Override
  public void close() {
    states.close();
  }

  private <T> Repository<T> repository(Class<T> aggregate) {
    EventSourcingRepository.Builder<T> builder =
        EventSourcingRepository.builder(aggregate).eventStore(store).repositoryProvider(this);
    if (SnapshotCodec.keeps(aggregate)) {
      builder.snapshotTriggerDefinition(
          new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT));
    }
    if (!ground.soleWriter()) {
      return builder.build();
    }
    Cache cache = new WeakReferenceCache();
    caches.add(cache);
    return new RememberingRepository<>(builder, cache, locks);
  }

  /**
   * Whoever waits looks for deadlocks at each attempt, through every lock of the process: hundreds
   * that wait for one stream would spend the machine on that at Axon's 10 ms.
   */
  private static LockFactory streamLocks() {
    return PessimisticLockFactory.builder().lockAttemptTimeout(200).acquireAttempts(300).build();
  }

  private static Map<String, Class<?>> snapshotTypes(List<Class<?>> aggregates) {
    Map<String, Class<?>> types = new HashMap<>();
    for (Class<?> aggregate : aggregates) {
      EventName name = aggregate.getAnnotation(EventName.class);
      if (name != null) {
        types.put(name.value().substring(0, name.value().indexOf('.')), aggregate);
      }
    }
    return types;
  }

  private final class Parts implements CommandSideParts {
    @Override
    public <T> Repository<T> repository(Class<T> aggregate) {
      return repositoryFor(aggregate);
    }

    @Override
    @SuppressWarnings("unchecked") // one evolution for each type
    public <S> EventSourced<S> eventSourced(String type, Evolution<S> evolution, S initial) {
      return (EventSourced<S>)
          eventSourced.computeIfAbsent(
              type, t -> new EventSourced<>(t, evolution, initial, states, store, locks));
    }

    @Override
    public StateReader states() {
      return states;
    }

    @Override
    public Reservations reservations() {
      return ground.reservations();
    }

    @Override
    public SecretVault vault() {
      return ground.vault();
    }

    @Override
    public BlobStore blobs() {
      return ground.blobs();
    }

    @Override
    public Outbox outbox() {
      return ground.outbox();
    }

    @Override
    public InstantSource clock() {
      return ground.clock();
    }
  }
}
