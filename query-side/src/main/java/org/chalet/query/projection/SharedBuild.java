package org.chalet.query.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.chalet.query.projection.LogReplay.Stretch;
import org.chalet.store.StorageFailure;
import org.chalet.store.View;
import org.chalet.store.ViewStore;
import org.jspecify.annotations.Nullable;

/**
 * Builds generations of views from the first event to close to the head. Those who ask at about the
 * same time share one walk along the log, in which every event is read and decoded once; walks take
 * turns, so that memory is bounded however many views there are.
 */
final class SharedBuild {
  private static final long GATHERING_MILLIS = 200;
  private static final int STRETCH = 400;
  private static final int CLOSE = 1_000;
  private static final int CACHED = 12_000;

  private final ViewStore store;
  private final LogReplay replay;
  private final ReentrantLock walking = new ReentrantLock(true);
  private final Condition others = walking.newCondition();
  private final List<Asked> waiting = new ArrayList<>();
  private final ReentrantLock handingOver = new ReentrantLock(true);

  private record Asked(
      Projection projection, LongConsumer progress, CompletableFuture<View> answer) {}

  SharedBuild(ViewStore store, LogReplay replay) {
    this.store = store;
    this.replay = replay;
  }

  /**
   * Nothing is left behind when it fails.
   *
   * @param progress hears up to where it has read; what it throws ends this build only
   */
  View build(Projection projection, LongConsumer progress) throws InterruptedException {
    Asked asked = new Asked(projection, progress, new CompletableFuture<>());
    synchronized (waiting) {
      waiting.add(asked);
    }
    try {
      while (!asked.answer().isDone()) {
        takePart(asked);
      }
      return answered(asked);
    } finally {
      synchronized (waiting) {
        waiting.remove(asked);
      }
    }
  }

  /**
   * One at a time: whatever is done at once for two dozen views takes the processors from callers.
   */
  void inTurn(Work work) throws InterruptedException {
    handingOver.lockInterruptibly();
    try {
      work.run();
    } finally {
      handingOver.unlock();
    }
  }

  @FunctionalInterface
  interface Work {
    void run() throws InterruptedException;
  }

  private void takePart(Asked asked) throws InterruptedException {
    walking.lockInterruptibly();
    try {
      if (!asked.answer().isDone()) {
        others.await(GATHERING_MILLIS, TimeUnit.MILLISECONDS);
        walk(takeAll());
      }
    } finally {
      walking.unlock();
    }
  }

  private List<Asked> takeAll() {
    synchronized (waiting) {
      List<Asked> all = List.copyOf(waiting);
      waiting.clear();
      return all;
    }
  }

  private static View answered(Asked asked) throws InterruptedException {
    try {
      return asked.answer().get();
    } catch (ExecutionException e) {
      @Nullable Throwable cause = e.getCause();
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      throw new StorageFailure("a view could not be built", e);
    }
  }

  private void walk(List<Asked> asked) throws InterruptedException {
    List<GenerationBuild> builds = new ArrayList<>();
    try {
      for (Asked one : asked) {
        begin(one, Math.max(100, CACHED / asked.size())).ifPresent(builds::add);
      }
      read(builds);
      builds.forEach(GenerationBuild::complete);
    } catch (InterruptedException e) {
      builds.forEach(build -> build.fail(new StorageFailure("reading the log was interrupted")));
      throw e;
    } catch (RuntimeException | Error e) {
      builds.forEach(build -> build.fail(e));
      throw e;
    }
  }

  private Optional<GenerationBuild> begin(Asked one, int cached) {
    try {
      View built = store.build(one.projection().schema());
      return Optional.of(
          new GenerationBuild(
              one.projection(), built, cached, store, one.progress(), one.answer()));
    } catch (RuntimeException e) {
      one.answer().completeExceptionally(e);
      return Optional.empty();
    }
  }

  private void read(List<GenerationBuild> builds) throws InterruptedException {
    if (builds.isEmpty()) {
      return;
    }
    Set<String> contexts = new HashSet<>();
    builds.forEach(build -> contexts.addAll(build.projection().contexts()));
    ReadAhead ahead = new ReadAhead(replay, contexts, 1, STRETCH);
    long position = 0;
    try (Lanes lanes = new Lanes()) {
      while (position + CLOSE < replay.head() && !builds.isEmpty()) {
        Stretch stretch = ahead.next();
        lanes.keep(builds, build -> build.take(stretch));
        position = stretch.position();
      }
      lanes.keep(builds, GenerationBuild::store);
    }
  }
}
