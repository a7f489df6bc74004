package org.chalet.storage.mongodb;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners when the head has moved: at once for what this node appends, and for what others
 * append by looking – every few milliseconds while the log moves, less and less often while it
 * rests, seldom where a change stream nudges.
 */
final class HeadWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);
  private static final Duration SHORTEST = Duration.ofMillis(3);
  private static final Duration LONGEST_POLLING = Duration.ofMillis(50);
  private static final Duration LONGEST_NUDGED = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

  private final LongSupplier head;
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean nudged;
  private volatile Duration longest = LONGEST_POLLING;
  private long told;
  private boolean failing;

  /**
   * @param told the head that nobody needs to hear of
   */
  HeadWatch(LongSupplier head, long told) {
    this.head = head;
    this.told = told;
    this.thread = Thread.ofPlatform().daemon().name("chalet-head-watch").unstarted(this::run);
  }

  synchronized AutoCloseable listen(LongConsumer listener) {
    listeners.add(listener);
    if (thread.getState() == Thread.State.NEW && !closed) {
      thread.start();
    }
    return () -> listeners.remove(listener);
  }

  /** The head may have moved. */
  void nudge() {
    nudged = true;
    LockSupport.unpark(thread);
  }

  /** Whether somebody nudges when other nodes append. */
  void reliesOnNudges(boolean yes) {
    longest = yes ? LONGEST_NUDGED : LONGEST_POLLING;
  }

  private void run() {
    Duration pause = SHORTEST;
    while (!closed) {
      if (!nudged) {
        LockSupport.parkNanos(pause.toNanos());
      }
      nudged = false;
      pause = look() ? SHORTEST : longer(pause);
    }
  }

  private Duration longer(Duration pause) {
    if (failing) {
      return AFTER_FAILURE;
    }
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(longest) > 0 ? longest : twice;
  }

  private boolean look() {
    try {
      long now = listeners.isEmpty() ? told : head.getAsLong();
      failing = false;
      if (now <= told) {
        return false;
      }
      told = now;
      listeners.forEach(listener -> tell(listener, now));
      return true;
    } catch (RuntimeException failure) {
      if (!failing && !closed) {
        LOG.warn("Cannot see whether the log has moved; trying on. {}", failure.toString());
      }
      failing = true;
      return false;
    }
  }

  private static void tell(LongConsumer listener, long now) {
    try {
      listener.accept(now);
    } catch (RuntimeException failure) {
      LOG.warn("A listener failed at position {}", now, failure);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    listeners.clear();
    LockSupport.unpark(thread);
  }
}
