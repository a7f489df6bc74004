package org.chalet.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.query.projection.LogReplay.Stretch;
import org.chalet.store.StorageFailure;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One view and how it goes on; whoever moves it takes turns. */
final class ViewKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(ViewKeeper.class);
  private static final int BATCH = 1000;
  private static final int FAR_BEHIND = 5000;

  private final Projection projection;
  private final ViewsSetup setup;
  private final SharedBuild walks;
  private final ViewLease lease;
  private final RunnerStatus status;
  private final PositionGate gate = new PositionGate();
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile Intake intake;
  private @Nullable ReadAhead readAhead;
  private volatile boolean holder;
  private volatile boolean beginning;
  private volatile long built;
  private volatile long taken;
  private final Pace pace;

  ViewKeeper(Projection projection, ViewsSetup setup, SharedBuild walks) {
    this.projection = projection;
    this.walks = walks;
    this.setup = setup;
    this.lease = new ViewLease(setup.leases(), name(), setup.node(), setup.clock());
    this.status = new RunnerStatus(setup.clock());
    this.pace = new Pace(setup.clock());
    this.intake = stored();
    gate.reach(intake.position());
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

  /** Up to where readers can rely on it. */
  long position() {
    return gate.reached();
  }

  /** Whether this node takes events in; another one does otherwise. */
  boolean isHolder() {
    return holder;
  }

  /** Up to where it has read, whether or not readers are shown that yet. */
  long read() {
    return beginning ? built : position();
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

  /** How many events it read a second lately. */
  long rate() {
    return pace.perSecond();
  }

  private Intake stored() {
    return new Intake(projection, setup.store().open(projection.schema()));
  }

  /** One batch; false when there was nothing to do. */
  boolean move() throws InterruptedException {
    turn.lockInterruptibly();
    try {
      boolean held = lease.held();
      if (held && !holder && lease.shared()) {
        intake = stored();
      }
      holder = held;
      boolean moved = held ? takeNext() : lookAtStored();
      status.well(position(), held);
      return moved;
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
      readAhead = new ReadAhead(setup.replay(), projection.contexts(), position + 1);
    }
    if (readAhead != null) {
      Stretch stretch = readAhead.next();
      if (stretch.read() == 0) {
        readAhead = null;
      }
      return stretch.read() > 0 && take(stretch.events(), stretch.position());
    }
    List<EventEnvelope> events = setup.tail().readFrom(position + 1, BATCH);
    return !events.isEmpty() && take(events, events.getLast().position());
  }

  /** A view that has read nothing is built as a rebuild would: seldom and much at a time. */
  private boolean beginAnew() throws InterruptedException {
    LOG.info("View {} is built from {} events", name(), status.head());
    beginning = true;
    built = 0;
    try {
      View first = new FreshGeneration(projection, setup, walks, this::goneOn).build();
      setup.store().goLive(first);
      intake = new Intake(projection, first);
    } finally {
      beginning = false;
    }
    taken += intake.position();
    return tell(intake.position());
  }

  private void goneOn(long position) {
    requireLease();
    pace.read(position - built);
    built = position;
  }

  private boolean take(List<EventEnvelope> events, long upTo) {
    long before = intake.position();
    intake.take(events, upTo);
    taken += upTo - before;
    pace.read(upTo - before);
    if (lease.shared()) {
      intake.store();
    }
    return tell(upTo);
  }

  private boolean tell(long position) {
    status.well(position, true);
    gate.reach(position);
    return true;
  }

  /** On a node that stands by: what the node that has the lease has stored, and where. */
  private boolean lookAtStored() {
    if (lease.justAsked()) {
      View live = setup.store().open(projection.schema());
      if (!live.generation().equals(view().generation())) {
        intake = new Intake(projection, live);
      }
    }
    long before = gate.reached();
    gate.reach(view().position());
    return gate.reached() > before;
  }

  /** Waits for the next event; stores how far it has read where there is none. */
  void awaitNext(Duration atMost) throws InterruptedException {
    long position = intake.position();
    long head = setup.tail().awaitBeyond(position, atMost, projection.contexts());
    status.sawHead(head);
    if (head <= position) {
      turn.lockInterruptibly();
      try {
        intake.store();
      } finally {
        turn.unlock();
      }
    }
  }

  void lookAtHead() throws InterruptedException {
    status.sawHead(setup.tail().awaitBeyond(gate.reached(), Duration.ZERO, Set.of()));
  }

  /** After a failure: what was stored before it is known only to the store. */
  void refresh() throws InterruptedException {
    turn.lockInterruptibly();
    try {
      readAhead = null;
      intake = stored();
      gate.reach(intake.position());
    } finally {
      turn.unlock();
    }
  }

  /** Lets the caller work on this view while it stands still, and goes on as that one says. */
  void exchange(HandOver handOver) throws InterruptedException {
    turn.lockInterruptibly();
    try {
      requireLease();
      View next = handOver.from(intake);
      if (next != intake.view()) {
        readAhead = null;
        intake = new Intake(projection, next);
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

  /** Renews the lease in the course of long work, or ends that work. */
  void requireLease() {
    if (!lease.held()) {
      throw new StorageFailure("another node keeps the view " + name());
    }
  }

  /** Stores how far it has read, and lets another node go on. */
  void end() {
    intake.store();
    lease.release();
  }
}
