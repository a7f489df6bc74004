package org.chalet.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.LockAwareAggregate;

/**
 * Remembers aggregates while they are in use. Axon finds by an exception, with a deep stack trace,
 * that there is none yet; here that is looked for first, as every new object begins so.
 */
final class RememberingRepository<T> extends CachingEventSourcingRepository<T> {
  private final Cache cache;
  private final LockFactory locks;

  RememberingRepository(
      EventSourcingRepository.Builder<T> builder, Cache cache, LockFactory locks) {
    super(builder.cache(cache).lockFactory(locks));
    this.cache = cache;
    this.locks = locks;
  }

  @Override
  protected LockAwareAggregate<T, EventSourcedAggregate<T>> doLoadOrCreate(
      String aggregateIdentifier, Callable<T> factoryMethod) throws Exception {
    UnitOfWork<?> work = CurrentUnitOfWork.get();
    Lock lock = locks.obtainLock(aggregateIdentifier);
    work.root().onCleanup(done -> lock.release());
    if (!cache.containsKey(aggregateIdentifier)) {
      DomainEventStream events = super.readEvents(aggregateIdentifier);
      if (!events.hasNext()) {
        return doCreateNew(factoryMethod);
      }
      work.resources().put(read(aggregateIdentifier), events);
    }
    return super.doLoadOrCreate(aggregateIdentifier, factoryMethod);
  }

  @Override
  protected DomainEventStream readEvents(String aggregateIdentifier) {
    Map<String, Object> resources = CurrentUnitOfWork.get().resources();
    return resources.remove(read(aggregateIdentifier)) instanceof DomainEventStream events
        ? events
        : super.readEvents(aggregateIdentifier);
  }

  private static String read(String aggregateIdentifier) {
    return "read " + aggregateIdentifier;
  }
}
