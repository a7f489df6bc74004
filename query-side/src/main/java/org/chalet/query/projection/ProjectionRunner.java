package org.chalet.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.query.projection.LogReplay.Stretch;
import org.chalet.store.StorageFailure;
import org.chalet.store.View;
import org.chalet.store.ViewStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one view up with the log, in a thread of its own. */
final class ProjectionRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
  private static final int BATCH = 1000;
  private static final int FAR_BEHIND = 5000;
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final long GLANCE_MILLIS = 2;
  private static final long STANDBY_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 5000;

  private final Projection projection;
  private final ViewsSetup setup;
  private final ViewStore store;
  private final EventSource tail;
  private final LogReplay replay;
  private final ViewLease lease;
  private final RunnerStatus status;
  private final PositionGate gate = new PositionGate();
  private final ReentrantLock turn = new ReentrantLock(true);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile Intake intake;
  private @Nullable ReadAhead readAhead;
  private boolean wasHolder;
  private volatile long taken;
  private volatile boolean beginning;

  ProjectionRunner(Projection projection, ViewsSetup setup) {
    this.projection = projection;
    this.setup = setup;
    this.store = setup.store();
    this.tail = setup.tail();
    this.replay = setup.replay();
    String name = projection.schema().name();
    this.lease = new ViewLease(setup.leases(), name, setup.node(), setup.clock());
    this.status = new RunnerStatus(setup.clock());
    this.intake = over(store.open(projection.schema()));
    gate.reach(intake.position());
    this.thread = Thread.ofPlatform().daemon().name("chalet-view-" + name).unstarted(this::run);
  }

  Projection projection() {
    return projection;
  }

  String name() {
    return projection.schema().name();
  }

  PositionGate gate() {
    return gate;
  }

  RunnerStatus status() {
    return status;
  }

  View view() {
    return intake.view();
  }

  long position() {
    return gate.reached();
  }

  /** Whether it is being built from the first event, as a rebuild would. */
  boolean isBeginning() {
    return beginning;
  }

  /** How many events were read since the start. */
  long taken() {
    return taken;
  }

  long letters() {
    return intake.letters();
  }

  void start() {
    status.startingUpTo(replay.head());
    thread.start();
  }

  private Intake over(View view) {
    return new Intake(projection, view);
  }

  private void run() {
    int failures = 0;
    while (closing.getCount() > 0) {
      try {
        boolean moved = turn();
        status.well(position(), wasHolder);
        failures = 0;
        if (!moved) {
          idle();
        }
      } catch (InterruptedException e) {
        break;
      } catch (RuntimeException | Error e) {
        failed(e, failures++);
      }
    }
    stop();
  }

  /** One batch; false when there was nothing to do. */
  private boolean turn() throws InterruptedException {
    turn.lockInterruptibly();
    try {
      boolean holder = lease.held();
      if (holder && !wasHolder && lease.shared()) {
        reopen();
      }
      wasHolder = holder;
      return holder ? takeNext() : lookAtStored();
    } finally {
      turn.unlock();
    }
  }

  private boolean takeNext() throws InterruptedException {
    long position = intake.position();
    if (position == 0 && status.head() > FAR_BEHIND) {
      return beginAnew();
    }
    if (readAhead == null && status.head() - position > FAR_BEHIND) {
      readAhead = new ReadAhead(replay, projection.contexts(), position + 1);
    }
    if (readAhead != null) {
      Stretch stretch = readAhead.next();
      if (stretch.read() == 0) {
        readAhead = null;
      }
      return stretch.read() > 0 && taken(stretch.events(), stretch.position());
    }
    List<EventEnvelope> events = tail.readFrom(position + 1, BATCH);
    return !events.isEmpty() && taken(events, events.getLast().position());
  }

  /** A view that has read nothing is built as a rebuild would: seldom and much at a time. */
  private boolean beginAnew() throws InterruptedException {
    LOG.info("View {} is built from {} events", name(), status.head());
    beginning = true;
    try {
      View built = new FreshGeneration(projection, setup, position -> {}).build();
      store.goLive(built);
      intake = over(built);
    } finally {
      beginning = false;
    }
    taken += intake.position();
    status.well(intake.position(), true);
    gate.reach(intake.position());
    return true;
  }

  private boolean taken(List<EventEnvelope> events, long upTo) {
    long before = intake.position();
    intake.take(events, upTo);
    taken += upTo - before;
    if (lease.shared()) {
      intake.store();
    }
    status.well(upTo, true);
    gate.reach(upTo);
    return true;
  }

  /** On a node that stands by: what the node that has the lease has stored. */
  private boolean lookAtStored() {
    if (lease.justAsked()) {
      reopen();
    }
    long stored = intake.view().position();
    boolean moved = stored > gate.reached();
    gate.reach(stored);
    return moved;
  }

  private void reopen() {
    readAhead = null;
    View stored = store.open(projection.schema());
    if (!stored.generation().equals(view().generation()) || lease.held()) {
      intake = over(stored);
    }
  }

  private void idle() throws InterruptedException {
    if (!wasHolder) {
      closing.await(gate.hasWaiters() ? GLANCE_MILLIS : STANDBY_MILLIS, TimeUnit.MILLISECONDS);
      status.sawHead(tail.awaitBeyond(gate.reached(), Duration.ZERO));
      return;
    }
    long position = intake.position();
    long head = tail.awaitBeyond(position, IDLE);
    status.sawHead(head);
    if (head <= position) {
      storeRead();
    }
  }

  private void storeRead() throws InterruptedException {
    turn.lockInterruptibly();
    try {
      intake.store();
    } finally {
      turn.unlock();
    }
  }

  private void failed(Throwable failure, int before) {
    readAhead = null;
    if (before == 0) {
      LOG.error("View {} cannot go on at {}, trying again", name(), position(), failure);
    }
    status.failing(failure);
    try {
      closing.await(
          Math.min(LONGEST_PAUSE_MILLIS, 10L << Math.min(before, 10)), TimeUnit.MILLISECONDS);
      refresh();
    } catch (InterruptedException e) {
      closing.countDown();
    } catch (RuntimeException e) {
      LOG.debug("View {} cannot be read either", name(), e);
    }
  }

  /** What was stored before the failure is known only to the store. */
  private void refresh() throws InterruptedException {
    turn.lockInterruptibly();
    try {
      intake = over(lease.shared() ? store.open(projection.schema()) : view());
      gate.reach(intake.position());
    } finally {
      turn.unlock();
    }
  }

  /**
   * Lets the caller work on this view while it stands still, and goes on with the intake that it
   * returns.
   */
  void exchange(HandOver handOver) throws InterruptedException {
    turn.lockInterruptibly();
    try {
      if (!lease.held()) {
        throw new StorageFailure("another node keeps the view " + name());
      }
      View next = handOver.from(intake);
      if (next != intake.view()) {
        readAhead = null;
        intake = over(next);
      }
      gate.reach(intake.position());
    } finally {
      turn.unlock();
    }
  }

  /** What happens while a view stands still. */
  @FunctionalInterface
  interface HandOver {
    /** Returns the view to go on with. */
    View from(Intake live) throws InterruptedException;
  }

  private void stop() {
    try {
      intake.store();
      lease.release();
    } catch (RuntimeException e) {
      LOG.warn("View {} could not store where it stopped; it reads that again", name(), e);
    }
    status.stopped();
  }

  void close() {
    closing.countDown();
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
