package org.chalet.query.projection;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that keeps one view up with the log. */
final class ProjectionRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final long GLANCE_MILLIS = 2;
  private static final long STANDBY_MILLIS = 50;

  /** A view that nobody waits for takes in what comes meanwhile with the same write. */
  private static final long GATHERING_MILLIS = 50;

  private static final long LONGEST_PAUSE_MILLIS = 5000;
  private static final Duration END = Duration.ofSeconds(10);

  private final ViewKeeper view;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  ProjectionRunner(ViewKeeper view) {
    this.view = view;
    this.thread =
        Thread.ofPlatform().daemon().name("chalet-view-" + view.name()).unstarted(this::run);
  }

  ViewKeeper view() {
    return view;
  }

  void start(long head) {
    view.status().startingUpTo(head);
    thread.start();
  }

  private void run() {
    int failures = 0;
    while (closing.getCount() > 0) {
      try {
        if (!view.move()) {
          idle();
        }
        failures = 0;
      } catch (InterruptedException e) {
        break;
      } catch (RuntimeException | Error e) {
        failed(e, failures++);
      }
    }
    end();
  }

  private void idle() throws InterruptedException {
    if (view.isHolder()) {
      view.awaitNext(IDLE);
      if (!view.projection().isAwaited() && !view.gate().hasWaiters()) {
        closing.await(GATHERING_MILLIS, TimeUnit.MILLISECONDS);
      }
    } else {
      boolean hurry = view.gate().hasWaiters();
      closing.await(hurry ? GLANCE_MILLIS : STANDBY_MILLIS, TimeUnit.MILLISECONDS);
      view.lookAtHead();
    }
  }

  /** Nothing is skipped: the same events are tried again, after ever longer pauses. */
  private void failed(Throwable failure, int before) {
    if (before == 0) {
      LOG.error("View {} cannot go on at {}; trying again", view.name(), view.position(), failure);
    }
    view.status().failing(failure);
    try {
      long pause = Math.min(LONGEST_PAUSE_MILLIS, 10L << Math.min(before, 10));
      closing.await(pause, TimeUnit.MILLISECONDS);
      view.refresh();
    } catch (InterruptedException e) {
      closing.countDown();
    } catch (RuntimeException e) {
      LOG.debug("View {} cannot be read either", view.name(), e);
    }
  }

  private void end() {
    try {
      view.end();
    } catch (RuntimeException e) {
      LOG.warn("View {} could not store where it stopped; it reads that again", view.name(), e);
    }
    view.status().stopped();
  }

  void close() {
    closing.countDown();
    thread.interrupt();
    try {
      thread.join(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
