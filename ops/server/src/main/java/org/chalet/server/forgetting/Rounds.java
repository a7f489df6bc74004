package org.chalet.server.forgetting;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.chalet.command.Worker;
import org.chalet.store.Leases;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does something again and again; of several nodes one does it at a time. */
public final class Rounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration TERM = Duration.ofMinutes(5);
  private static final Duration LAST_ROUND = Duration.ofSeconds(10);

  /** Behind what takes in the log. */
  private static final int PHASE = 1;

  private final String name;
  private final Consumer<BooleanSupplier> work;
  private final Duration pause;
  private final Leases leases;
  private final String node;
  private volatile @Nullable Worker worker;

  /**
   * @param work one round; asks before each step whether it may go on
   * @param node unlike that of every other node
   */
  public Rounds(
      String name, Consumer<BooleanSupplier> work, Duration pause, Leases leases, String node) {
    this.name = name;
    this.work = work;
    this.pause = pause;
    this.leases = leases;
    this.node = node;
  }

  @Override
  public void start() {
    Worker fresh = new Worker(name, this::round);
    worker = fresh;
    fresh.start();
  }

  @Override
  public void stop() {
    Worker last = worker;
    worker = null;
    if (last != null) {
      if (!last.end(LAST_ROUND)) {
        LOG.warn("stopped in the middle of a round of {}", name);
      }
      leases.release(name, node);
    }
  }

  @Override
  public boolean isRunning() {
    return worker != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  private void round() throws InterruptedException {
    Worker here = worker;
    if (here != null) {
      if (mayGoOn()) {
        work.accept(this::mayGoOn);
      }
      here.await(pause);
    }
  }

  private boolean mayGoOn() {
    return isRunning() && leases.hold(name, node, TERM);
  }
}
