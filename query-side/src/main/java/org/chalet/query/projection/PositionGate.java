package org.chalet.query.projection;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;

/** Callers that wait until a view has taken in a position; only those whose turn it is wake up. */
final class PositionGate {
  private record Waiter(long position, CountDownLatch latch) {}

  private final PriorityQueue<Waiter> waiting =
      new PriorityQueue<>(Comparator.comparingLong(Waiter::position));
  private volatile long reached;

  long reached() {
    return reached;
  }

  synchronized void reach(long position) {
    reached = Math.max(reached, position);
    for (Waiter first = waiting.peek();
        first != null && first.position() <= reached;
        first = waiting.peek()) {
      waiting.remove();
      first.latch().countDown();
    }
  }

  /** Counts the latch down once the position is reached, at once where it is. */
  synchronized void whenReached(long position, CountDownLatch latch) {
    if (position <= reached) {
      latch.countDown();
    } else {
      waiting.add(new Waiter(position, latch));
    }
  }

  synchronized void forget(CountDownLatch latch) {
    waiting.removeIf(waiter -> waiter.latch() == latch);
  }

  synchronized boolean hasWaiters() {
    return !waiting.isEmpty();
  }
}
