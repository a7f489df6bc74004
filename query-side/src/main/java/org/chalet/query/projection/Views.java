package org.chalet.query.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
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
  private final SharedBuild walks;
  private final Map<String, ProjectionRunner> runners = new LinkedHashMap<>();
  private final Map<String, Rebuild> rebuilds = new ConcurrentHashMap<>();
  private final Gates gates;

  /** Opens the views as they were left; nothing moves before {@link #start}. */
  public Views(ViewsSetup setup, List<Projection> projections, MeterRegistry meters) {
    this.setup = setup;
    this.walks = new SharedBuild(setup.store(), setup.replay());
    for (Projection projection : projections) {
      requireIndexes(projection);
      ViewKeeper keeper = new ViewKeeper(projection, setup, walks);
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
    ViewKeeper keeper = kept(name);
    Rebuild begun =
        rebuilds.compute(
            name,
            (view, before) -> {
              if (keeper.isBeginning() || (before != null && !before.progress().finished())) {
                throw new Rejected(ErrorCode.VIEW_BEING_REBUILT, name + " is being rebuilt");
              }
              Rebuild rebuild = new Rebuild(keeper, mode, setup, walks);
              rebuild.start();
              return rebuild;
            });
    return begun.progress();
  }

  /** Begins to build every view anew, but those that are being built. They share what is read. */
  public List<RebuildProgress> rebuildAll(RebuildMode mode) {
    List<RebuildProgress> begun = new ArrayList<>();
    for (String name : runners.keySet()) {
      try {
        begun.add(rebuild(name, mode));
      } catch (Rejected busy) {
        rebuildOf(name).ifPresent(begun::add);
      }
    }
    return begun;
  }

  /** The last rebuild of each view that was rebuilt since the start. */
  public List<RebuildProgress> rebuilds() {
    return runners.keySet().stream().flatMap(name -> rebuildOf(name).stream()).toList();
  }

  /**
   * What the view could not take in, behind a position, in order.
   *
   * @throws Rejected UNKNOWN_VIEW
   */
  public List<DeadLetter> deadLetters(String name, long after, int limit) {
    return keeper(name).view().deadLetters(after, limit);
  }

  /**
   * The letter at a position.
   *
   * @throws Rejected UNKNOWN_VIEW, NOT_FOUND
   */
  public DeadLetter deadLetter(String name, long position) {
    return Retrial.find(keeper(name).view(), position);
  }

  /**
   * Takes in a letter's sequence once more, from its first event that is parked.
   *
   * @throws Rejected UNKNOWN_VIEW, NOT_FOUND, VIEW_BEING_REBUILT or VIEW_KEPT_ELSEWHERE
   */
  public Retried retry(String name, long position) {
    return retrial(name, retrial -> retrial.again(position));
  }

  /**
   * Passes over a letter in this generation of the view, and takes in what waited behind it. A view
   * that is built anew meets the event again.
   *
   * @throws Rejected UNKNOWN_VIEW, NOT_FOUND, VIEW_BEING_REBUILT or VIEW_KEPT_ELSEWHERE
   */
  public Retried passOver(String name, long position) {
    return retrial(name, retrial -> retrial.without(position));
  }

  private Retried retrial(String name, Function<Retrial, Retried> how) {
    ViewKeeper keeper = kept(name);
    if (keeper.isBeginning()) {
      throw new Rejected(ErrorCode.VIEW_BEING_REBUILT, name + " is being built");
    }
    AtomicReference<Retried> done = new AtomicReference<>(new Retried(0, null));
    try {
      keeper.exchange(intake -> {
        done.set(how.apply(new Retrial(keeper.projection(), setup.replay(), intake)));
        return intake.view();
      });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageFailure("interrupted before " + name + " stood still", e);
    }
    return done.get();
  }

  private ViewKeeper kept(String name) {
    ViewKeeper keeper = keeper(name);
    if (keeper.status().state() == ViewState.STANDBY) {
      throw new Rejected(
          ErrorCode.VIEW_KEPT_ELSEWHERE, "another node keeps this view; ask that one");
    }
    return keeper;
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

  /** How far each live view has read, by name. */
  public SortedMap<String, Long> positions() {
    SortedMap<String, Long> positions = new TreeMap<>();
    runners.forEach((name, runner) -> positions.put(name, runner.view().position()));
    return positions;
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
        Math.max(0, status.head() - keeper.read()),
        keeper.rate(),
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
