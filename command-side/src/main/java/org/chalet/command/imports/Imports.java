package org.chalet.command.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chalet.command.Worker;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on imports of one kind, a part at a time and in turn. After a crash a part is worked on
 * once more. Of several processes one works on an import.
 */
public final class Imports<I extends Importing<I>, R, F> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration LAST_WORK = Duration.ofSeconds(30);
  private static final Duration TERM = Duration.ofMinutes(2);
  private static final Duration LONGEST_PREPARATION = Duration.ofMinutes(10);

  private final String name;
  private final ImportShelf<I, R, F> shelf;
  private final ImportWork<I, R, F> work;
  private final Leases leases;
  private final InstantSource clock;
  private final String holder = UUID.randomUUID().toString();
  private final Worker worker;

  /**
   * @param name of the thread and of the leases
   */
  public Imports(
      String name,
      ImportShelf<I, R, F> shelf,
      ImportWork<I, R, F> work,
      Leases leases,
      InstantSource clock) {
    this.name = name;
    this.shelf = shelf;
    this.work = work;
    this.leases = leases;
    this.clock = clock;
    this.worker = new Worker(name, this::round);
  }

  /** Works on what there is from now on, also on what was begun before. */
  public void start() {
    worker.start();
  }

  /** There is something to work on. */
  public void wake() {
    worker.wake();
  }

  public List<I> all(String heldBy) {
    return shelf.all(heldBy);
  }

  /** Refuses UNKNOWN_IMPORT; those of others are not there. */
  public I one(String heldBy, String id) {
    return shelf
        .find(heldBy, id)
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_IMPORT, "there is no such import"));
  }

  /** Whatever was not worked on by then is not; what was, stays. */
  public void cancel(I known) {
    if (known.state() == ImportState.PREVIEW) {
      shelf.keep(known.in(ImportState.CANCELLED, ""));
      shelf.forgetRows(known);
    } else if (!known.state().isOver()) {
      shelf.cancel(known);
      worker.wake();
    }
  }

  /** Refusals in the file's order, from a part of the file on: so many, and a part's more. */
  public Refused<F> refusals(I of, int from, int most) {
    List<F> found = new ArrayList<>();
    int next = from;
    while (next < of.chunk() && found.size() < most) {
      found.addAll(shelf.refusals(of, next));
      next++;
    }
    return new Refused<>(found, next < of.chunk() || !of.state().isOver() ? next : -1);
  }

  /**
   * @param next the part to ask for then; -1 when there is nothing behind
   */
  public record Refused<F>(List<F> refusals, int next) {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  private void round() throws InterruptedException {
    boolean more = true;
    while (more && !worker.isEnding()) {
      more = turn();
    }
    worker.await(LOOK_EVERY);
  }

  /**
   * Works on a part of each import; true while there is more to do. One that fails is taken up
   * again in a later turn and keeps no other waiting.
   */
  public boolean turn() {
    boolean more = false;
    for (I found : shelf.running()) {
      try {
        more |= turn(found);
      } catch (RuntimeException e) {
        LOG.error("import {} is taken up again in a while", found.id(), e);
      }
    }
    return more;
  }

  private boolean turn(I found) {
    String lease = name + '/' + found.heldBy();
    if (!leases.hold(lease, holder, TERM)) {
      return false;
    }
    // What another process did before it gave the lease back counts.
    I known = shelf.find(found.heldBy(), found.id()).orElse(found);
    boolean over = goOn(known);
    if (over) {
      leases.release(lease, holder);
    }
    return !over && known.state() == ImportState.RUNNING;
  }

  /** True when the import is over. */
  private boolean goOn(I known) {
    return switch (known.state()) {
      // Its confirmation is on its way, or was broken off and comes again.
      case PREVIEW -> true;
      case PREPARING ->
          isAbandoned(known) && end(known, ImportState.STOPPED, ErrorCode.INTERNAL.token());
      case RUNNING -> workOn(known);
      case FINISHED, CANCELLED, STOPPED -> {
        shelf.vacate(known);
        yield true;
      }
    };
  }

  private boolean workOn(I known) {
    if (shelf.isCancelled(known)) {
      return end(known, ImportState.CANCELLED, "");
    }
    List<R> rows = shelf.rows(known, known.chunk());
    if (rows.isEmpty()) {
      return end(known, ImportState.FINISHED, "");
    }
    ImportWork.Worked<I, F> worked = work.on(known, rows);
    shelf.keepRefusals(known, worked.refusals());
    if (!worked.stop().isEmpty()) {
      return end(worked.progress(), ImportState.STOPPED, worked.stop());
    }
    shelf.keep(worked.progress());
    return false;
  }

  /** Ends one; true. */
  public boolean end(I known, ImportState state, String reason) {
    shelf.keep(known.in(state, reason));
    shelf.vacate(known);
    shelf.forgetRows(known);
    return true;
  }

  private boolean isAbandoned(I known) {
    Instant started = Instant.ofEpochSecond(known.started());
    return clock.instant().isAfter(started.plus(LONGEST_PREPARATION));
  }

  @Override
  public void close() {
    if (!worker.end(LAST_WORK)) {
      LOG.warn("stopped in the middle of an import; it goes on with the next start");
    }
  }
}
