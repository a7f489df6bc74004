package org.chalet.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does rounds of work until it is ended. A round that fails is done again after a
 * pause, which grows while rounds fail.
 */
public final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int MOST_DOUBLED = 10;

  private final String name;
  private final Round round;
  private final Semaphore news = new Semaphore(0);
  private final Thread thread;
  private final CountDownLatch ending = new CountDownLatch(1);

  /** Work of bounded time, and what it waits for then. */
  @FunctionalInterface
  public interface Round {
    void go() throws InterruptedException;
  }

  public Worker(String name, Round round) {
    this.name = name;
    this.round = round;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Whether a round is to break off. */
  public boolean isEnding() {
    return ending.getCount() == 0;
  }

  /** Ends the present wait, or the next one where there is none. */
  public void wake() {
    news.release();
  }

  /** For a round: waits until it is woken or is to end, or the time is over. */
  public void await(Duration most) throws InterruptedException {
    if (!isEnding() && news.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }

  /**
   * Ends after the present round, which is interrupted if it takes longer.
   *
   * @param patience how long to wait before the interruption, and after it
   * @return whether it has ended
   */
  public boolean end(Duration patience) {
    ending.countDown();
    wake();
    try {
      if (thread.isAlive() && !thread.join(patience)) {
        thread.interrupt();
        thread.join(patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  private void run() {
    int failures = 0;
    while (!isEnding()) {
      try {
        round.go();
        failures = 0;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!rested(e, failures++)) {
          return;
        }
      }
    }
  }

  /** A row of failures is told once; false when the end is near. */
  private boolean rested(RuntimeException failure, int before) {
    if (before == 0) {
      LOG.error("{} cannot go on; trying again", name, failure);
    } else {
      LOG.debug("{} still cannot go on", name, failure);
    }
    try {
      Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(before, MOST_DOUBLED));
      Duration bounded = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
      return !ending.await(bounded.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
