package org.chalet.query.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chalet.store.ReadYourWrites;

/** Waits for all views that follow a context, and that somebody waits for. */
final class Gates implements ReadYourWrites {
  private final Map<String, Set<PositionGate>> byContext = new HashMap<>();

  Gates(List<ViewKeeper> views) {
    for (ViewKeeper view : views) {
      if (!view.projection().isAwaited()) {
        continue;
      }
      for (String context : view.projection().contexts()) {
        byContext.computeIfAbsent(context, c -> new LinkedHashSet<>()).add(view.gate());
      }
    }
  }

  @Override
  public boolean await(Set<String> contexts, long position, Duration atMost) {
    Set<PositionGate> behind = new LinkedHashSet<>();
    for (String context : contexts) {
      for (PositionGate gate : byContext.getOrDefault(context, Set.of())) {
        if (gate.reached() < position) {
          behind.add(gate);
        }
      }
    }
    return behind.isEmpty() || awaitAll(behind, position, atMost);
  }

  /** Waits for one gate, whoever else does. */
  static boolean await(PositionGate gate, long position, Duration atMost) {
    return gate.reached() >= position || awaitAll(Set.of(gate), position, atMost);
  }

  private static boolean awaitAll(Set<PositionGate> gates, long position, Duration atMost) {
    CountDownLatch latch = new CountDownLatch(gates.size());
    gates.forEach(gate -> gate.whenReached(position, latch));
    boolean reached = false;
    try {
      reached = latch.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!reached) {
        gates.forEach(gate -> gate.forget(latch));
      }
    }
    return reached;
  }
}
