package org.chalet.server.forgetting;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
  private volatile @Nullable ScheduledExecutorService thread;

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
    ScheduledExecutorService fresh =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
    fresh.scheduleWithFixedDelay(this::round, 1, pause.toSeconds(), TimeUnit.SECONDS);
    thread = fresh;
  }

  @Override
  public void stop() {
    ScheduledExecutorService last = thread;
    thread = null;
    if (last != null) {
      last.shutdown();
      awaitEndOf(last);
      leases.release(name, node);
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  /** What fails is tried again in the next round. */
  private void round() {
    try {
      if (mayGoOn()) {
        work.accept(this::mayGoOn);
      }
    } catch (RuntimeException e) {
      LOG.error("A round of {} failed; the next one begins in {}", name, pause, e);
    }
  }

  private boolean mayGoOn() {
    return isRunning() && leases.hold(name, node, TERM);
  }

  private void awaitEndOf(ScheduledExecutorService last) {
    try {
      if (!last.awaitTermination(LAST_ROUND.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("stopped in the middle of a round of {}", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
