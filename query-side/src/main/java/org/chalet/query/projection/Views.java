package org.chalet.query.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.DeadLetter;
import org.chalet.store.Kind;
import org.chalet.store.ReadYourWrites;
import org.chalet.store.StorageFailure;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/** All views of this process: which ones there are, kept up with the log, built anew on demand. */
public final class Views implements AutoCloseable {
  private static final int LETTERS_SHOWN = 5;

  private final ViewsSetup setup;
  private final Map<String, ProjectionRunner> runners = new LinkedHashMap<>();
  private final Map<String, Rebuild> rebuilds = new ConcurrentHashMap<>();
  private final Gates gates;

  /** Opens the views as they were left; nothing moves before {@link #start}. */
  public Views(ViewsSetup setup, List<Projection> projections, MeterRegistry meters) {
    this.setup = setup;
    for (Projection projection : projections) {
      requireIndexes(projection);
      ViewKeeper keeper = new ViewKeeper(projection, setup);
      if (runners.put(keeper.name(), new ProjectionRunner(keeper)) != null) {
        throw new IllegalArgumentException("two views are called " + keeper.name());
      }
      ViewMetrics.register(keeper, meters);
    }
    this.gates = new Gates(runners.values().stream().map(ProjectionRunner::view).toList());
  }

  private static void requireIndexes(Projection projection) {
    for (Kind<?> kind : projection.schema().kinds()) {
      if (kind.indexes().isEmpty()) {
        throw new IllegalArgumentException("no index to walk along: " + kind.name());
      }
    }
  }

  /** Begins to take in events. Returns at once; {@link #health} says when readers may come. */
  public void start() {
    long head = setup.replay().head();
    runners.values().forEach(runner -> runner.start(head));
  }

  /**
   * The generation to read from. Ask for it once per request: all that one request reads then comes
   * from one generation.
   */
  public Supplier<View> live(String name) {
    return keeper(name)::view;
  }

  public ReadYourWrites readYourWrites() {
    return gates;
  }

  /**
   * Waits until one live view has passed the position, also one that commands do not wait for.
   *
   * @return false when the time was over before
   */
  public boolean await(String name, long position, Duration atMost) {
    PositionGate gate = keeper(name).gate();
    if (gate.reached() < position) {
      setup.tail().wakeAll();
    }
    return Gates.await(gate, position, atMost);
  }

  /**
   * Begins to build a view anew from the first event; dead letters of the old generation go with
   * it.
   *
   * @throws Rejected UNKNOWN_VIEW, VIEW_BEING_REBUILT while it is, or VIEW_KEPT_ELSEWHERE where
   *     another node takes in its events
   */
  public RebuildProgress rebuild(String name, RebuildMode mode) {
    ViewKeeper keeper = keeper(name);
    if (keeper.status().state() == ViewState.STANDBY) {
      throw new Rejected(
          ErrorCode.VIEW_KEPT_ELSEWHERE, "another node keeps this view; ask that one");
    }
    Rebuild begun =
        rebuilds.compute(
            name,
            (view, before) -> {
              if (keeper.isBeginning() || (before != null && !before.progress().finished())) {
                throw new Rejected(ErrorCode.VIEW_BEING_REBUILT, name + " is being rebuilt");
              }
              Rebuild rebuild = new Rebuild(keeper, mode, setup);
              rebuild.start();
              return rebuild;
            });
    return begun.progress();
  }

  /** The last rebuild of the view since the start. */
  public Optional<RebuildProgress> rebuildOf(String name) {
    keeper(name);
    return Optional.ofNullable(rebuilds.get(name)).map(Rebuild::progress);
  }

  /** Whether every live view has passed the position, those too for which no command waits. */
  public boolean havePassed(long position) {
    setup.tail().wakeAll();
    return runners.values().stream().allMatch(runner -> runner.view().position() >= position);
  }

  /** Sees to it that what the live views have removed is gone from their files too. */
  public void forgetRemoved() {
    runners.values().forEach(runner -> runner.view().view().forgetRemoved());
  }

  public ViewsHealth health() {
    return new ViewsHealth(runners.values().stream().map(r -> health(r.view())).toList());
  }

  private ViewHealth health(ViewKeeper keeper) {
    RunnerStatus status = keeper.status();
    Rebuild rebuild = rebuilds.get(keeper.name());
    return new ViewHealth(
        keeper.name(),
        status.state(),
        keeper.position(),
        Math.max(0, status.head() - keeper.position()),
        keeper.letters(),
        firstLetters(keeper),
        status.error(),
        status.failingSince(),
        rebuild == null ? null : rebuild.progress());
  }

  /** None while the store cannot be read: the view's state tells of that then. */
  private static List<DeadLetter> firstLetters(ViewKeeper keeper) {
    try {
      return keeper.letters() == 0 ? List.of() : keeper.view().deadLetters(LETTERS_SHOWN);
    } catch (StorageFailure e) {
      return List.of();
    }
  }

  private ViewKeeper keeper(String name) {
    @Nullable ProjectionRunner runner = runners.get(name);
    if (runner == null) {
      throw new Rejected(ErrorCode.UNKNOWN_VIEW, "no view is called so");
    }
    return runner.view();
  }

  /** Stores how far each view has read, and ends. */
  @Override
  public void close() {
    runners.values().forEach(ProjectionRunner::close);
  }
}
