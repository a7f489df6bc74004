package org.chalet.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.chalet.query.projection.LogReplay.Stretch;
import org.chalet.query.projection.RebuildProgress.Stage;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds one view anew beside the live one, in a thread of its own. */
final class Rebuild {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
  private static final int CLOSE = 1000;

  private final ViewKeeper live;
  private final RebuildMode mode;
  private final ViewsSetup setup;
  private final SharedBuild walks;
  private final LogReplay replay;
  private final InstantSource clock;
  private final Instant began;
  private volatile RebuildProgress progress;

  Rebuild(ViewKeeper live, RebuildMode mode, ViewsSetup setup, SharedBuild walks) {
    this.walks = walks;
    this.live = live;
    this.mode = mode;
    this.setup = setup;
    this.replay = setup.replay();
    this.clock = setup.clock();
    this.began = clock.instant();
    this.progress = at(Stage.READING, 0, null, null);
  }

  RebuildProgress progress() {
    return progress;
  }

  Thread start() {
    return Thread.ofPlatform().daemon().name("chalet-rebuild-" + live.name()).start(this::run);
  }

  void run() {
    var fresh =
        new FreshGeneration(
            live.projection(),
            setup,
            walks,
            position -> progress = at(Stage.READING, position, null, null));
    try {
      View built = fresh.build();
      try {
        walks.inTurn(() -> {
          built.beforeLive();
          handOver(new Intake(live.projection(), built));
        });
      } catch (InterruptedException | RuntimeException | Error e) {
        fresh.discard(built);
        throw e;
      }
    } catch (InterruptedException | RuntimeException | Error e) {
      LOG.error("Rebuilding the view {} failed; the live one stays", live.name(), e);
      progress = at(Stage.FAILED, progress.position(), progress.comparison(), Letters.describe(e));
    }
  }

  /** It is said to be over only when readers are shown what it says. */
  private void handOver(Intake built) throws InterruptedException {
    var comparison = new AtomicReference<@Nullable ViewComparison>();
    live.exchange(intake -> {
      long target = Math.max(intake.position(), built.position());
      bring(built, target);
      if (mode != RebuildMode.SWITCH) {
        progress = at(Stage.COMPARING, target, null, null);
        bring(intake, target);
        comparison.set(Comparing.of(intake.view(), built.view(), live::requireLease));
      }
      return finish(intake.view(), built.view());
    });
    Stage stage = mode == RebuildMode.COMPARE_ONLY ? Stage.COMPARED : Stage.LIVE;
    progress = at(stage, built.position(), comparison.get(), null);
    LOG.info("View {} was built anew: {}", live.name(), progress);
  }

  private View finish(View before, View built) {
    if (mode == RebuildMode.COMPARE_ONLY) {
      setup.store().drop(built);
      return before;
    }
    live.requireLease();
    setup.store().goLive(built);
    return built;
  }

  /** Reads on up to exactly the target, and stores that. */
  private void bring(Intake intake, long target) {
    while (intake.position() < target) {
      int most = (int) Math.min(CLOSE, target - intake.position());
      Stretch stretch = replay.read(intake.position() + 1, most, live.projection().contexts());
      intake.take(stretch.events(), stretch.position());
    }
    intake.store();
  }

  private RebuildProgress at(
      Stage stage, long position, @Nullable ViewComparison comparison, @Nullable String error) {
    Duration took = Duration.between(began, clock.instant());
    long rate = took.toMillis() == 0 ? 0 : position * 1000 / took.toMillis();
    long head = replay.head();
    int percent = RebuildProgress.percent(position, head);
    return new RebuildProgress(
        live.name(), stage, began, took, position, head, percent, rate, comparison, error);
  }
}
