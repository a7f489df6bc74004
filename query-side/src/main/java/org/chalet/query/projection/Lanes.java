package org.chalet.query.projection;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.chalet.store.StorageFailure;

/** The few threads that several builds go on in, each build in one of them at a time. */
final class Lanes implements AutoCloseable {
  private static final int MOST = 4;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST),
          Thread.ofPlatform().daemon().name("chalet-rebuild-lane-", 0).factory());

  /** Does the work for each of the builds, and keeps those for which it answers true. */
  void keep(List<GenerationBuild> builds, Predicate<GenerationBuild> work)
      throws InterruptedException {
    List<Callable<Boolean>> tasks = new ArrayList<>(builds.size());
    builds.forEach(build -> tasks.add(() -> work.test(build)));
    Iterator<Future<Boolean>> answers = threads.invokeAll(tasks).iterator();
    List<GenerationBuild> left = new ArrayList<>(builds.size());
    for (GenerationBuild build : builds) {
      if (answer(answers.next())) {
        left.add(build);
      }
    }
    builds.retainAll(left);
  }

  private static boolean answer(Future<Boolean> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new StorageFailure("a view could not be built", e);
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
