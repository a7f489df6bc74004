package org.chalet.command.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
public final class DurableOutbox implements Outbox, UniqueLetters {
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
    postAll(List.of(letter));
  }

  @Override
  public void postAll(List<Letter> letters) {
    List<Kept> kept = letters.stream().map(this::worded).toList();
    Trail trail = trailOfCommand();
    if (trail == null) {
      release(kept);
    } else {
      Kept.Mark mark = new Kept.Mark(trail.command(), tail.head());
      hold(kept.stream().map(one -> one.marked(mark)).toList(), CurrentUnitOfWork.get());
    }
  }

  /**
   * @throws IllegalArgumentException when there are no words for the letter
   */
  @Override
  public void postOnce(String key, Letter letter) {
    Kept kept = Kept.once(key, clock.instant(), letter);
    verify(kept);
    if (shelves.releaseOnce(kept)) {
      released.run();
    }
  }

  private Kept worded(Letter letter) {
    Instant now = clock.instant();
    Kept kept = Kept.of(newId(now), now, letter);
    verify(kept);
    return kept;
  }

  private void verify(Kept kept) {
    wording.write(kept.id(), kept.posted(), kept.letter());
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

  private void hold(List<Kept> kept, UnitOfWork<?> work) {
    List<String> ids = kept.stream().map(Kept::id).toList();
    inFlight.addAll(ids);
    work.onCleanup(done -> ids.forEach(inFlight::remove));
    work.onRollback(undone -> drop(kept, undone));
    work.afterCommit(done -> committed(kept));
    shelves.hold(kept);
  }

  private void committed(List<Kept> kept) {
    try {
      release(kept);
    } catch (StorageFailure e) {
      LOG.warn("Letters go out late, {}: {}", kept, e.getMessage());
    }
  }

  /** Where the log could not say whether it has the events, it is asked again later. */
  private void drop(List<Kept> kept, UnitOfWork<?> undone) {
    if (undone.getExecutionResult().getExceptionResult() instanceof StorageFailure) {
      return;
    }
    try {
      shelves.drop(kept);
    } catch (StorageFailure e) {
      LOG.warn("Letters that are not to be sent stay for a while, {}: {}", kept, e.getMessage());
    }
  }

  private void release(List<Kept> kept) {
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
