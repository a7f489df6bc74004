package org.chalet.command.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.chalet.command.Secrets;
import org.chalet.command.eventstore.LogStorageEngine;
import org.chalet.eventformat.EventTail;
import org.chalet.kernel.trail.Trail;
import org.chalet.store.StorageFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps letters in the vault. What a command posts is kept before its commit, with a mark of the
 * command: after a crash the log tells whether it was committed, see {@link HeldLetters}.
 */
public final class DurableOutbox implements Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(DurableOutbox.class);

  private final Shelves shelves;
  private final Wording wording;
  private final EventTail tail;
  private final InstantSource clock;
  private final Runnable released;
  private final Set<String> inFlight;

  DurableOutbox(
      Shelves shelves,
      Wording wording,
      EventTail tail,
      InstantSource clock,
      Set<String> inFlight,
      Runnable released) {
    this.shelves = shelves;
    this.wording = wording;
    this.tail = tail;
    this.clock = clock;
    this.inFlight = inFlight;
    this.released = released;
  }

  /**
   * @throws IllegalArgumentException when there are no words for the letter
   */
  @Override
  public void post(Letter letter) {
    Instant now = clock.instant();
    Kept kept = Kept.of(newId(now), now, letter);
    wording.write(kept.id(), now, letter);
    Trail trail = trailOfCommand();
    if (trail == null) {
      release(kept);
    } else {
      hold(kept.marked(new Kept.Mark(trail.command(), tail.head())), CurrentUnitOfWork.get());
    }
  }

  /** Null outside of a command, and once it was committed. */
  private static @Nullable Trail trailOfCommand() {
    if (!CurrentUnitOfWork.isStarted()) {
      return null;
    }
    UnitOfWork<?> work = CurrentUnitOfWork.get();
    return work.phase().isBefore(UnitOfWork.Phase.COMMIT)
            && work.getMessage().getMetaData().get(LogStorageEngine.TRAIL) instanceof Trail trail
        ? trail
        : null;
  }

  private void hold(Kept kept, UnitOfWork<?> work) {
    inFlight.add(kept.id());
    work.onCleanup(done -> inFlight.remove(kept.id()));
    work.onRollback(undone -> drop(kept, undone));
    work.afterCommit(done -> committed(kept));
    shelves.hold(kept);
  }

  private void committed(Kept kept) {
    try {
      release(kept);
    } catch (StorageFailure e) {
      LOG.warn("A letter goes out late, {}: {}", kept, e.getMessage());
    }
  }

  /** Where the log could not say whether it has the events, it is asked again later. */
  private void drop(Kept kept, UnitOfWork<?> undone) {
    if (undone.getExecutionResult().getExceptionResult() instanceof StorageFailure) {
      return;
    }
    try {
      shelves.held.remove(Shelves.heldKey(kept));
    } catch (StorageFailure e) {
      LOG.warn("A letter that is not to be sent stays for a while, {}: {}", kept, e.getMessage());
    }
  }

  private void release(Kept kept) {
    shelves.release(kept);
    released.run();
  }

  private static String newId(Instant now) {
    return String.format("%013d-%s", now.toEpochMilli(), Secrets.letters());
  }

  static Set<String> ids() {
    return ConcurrentHashMap.newKeySet();
  }
}
