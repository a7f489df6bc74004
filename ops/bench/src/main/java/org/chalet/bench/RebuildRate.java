package org.chalet.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.chalet.query.organization.OrganizationProjection;
import org.chalet.query.projection.EventSource;
import org.chalet.query.projection.LogReplay;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.RebuildMode;
import org.chalet.query.projection.RebuildProgress;
import org.chalet.query.projection.Views;
import org.chalet.query.projection.ViewsSetup;
import org.chalet.store.Leases;

/** The organization view, built anew from the first event beside the live one. */
final class RebuildRate {
  private static final int EVENTS = 400_000;
  private static final double TARGET = 100_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private RebuildRate() {}

  static void run(Report report, Path parent) throws Exception {
    try (Ground ground = new Ground(parent)) {
      History.fill(ground, EVENTS);
      try (Views views = views(ground)) {
        views.start();
        OrganizationProjection projection = new OrganizationProjection();
        String name = projection.schema().name();
        if (!views.readYourWrites().await(projection.contexts(), EVENTS, PATIENCE)) {
          throw new IllegalStateException("the view did not catch up");
        }
        rebuild(views, name);
        RebuildProgress done = rebuild(views, name);
        double perSecond = EVENTS / (done.took().toNanos() / 1e9);
        report.rate("rebuild of the organization view (target 100,000/s)", perSecond, TARGET);
      }
    }
  }

  static Views views(Ground ground) {
    return views(ground, List.of(new OrganizationProjection()));
  }

  static Views views(Ground ground, List<Projection> projections) {
    ViewsSetup setup =
        new ViewsSetup(
            ground.storage.viewStore(),
            EventSource.of(ground.tail),
            new LogReplay(ground.storage.eventLog(), ground.codec),
            Leases.ALONE,
            "bench",
            Ground.CLOCK);
    return new Views(setup, projections, new SimpleMeterRegistry());
  }

  private static RebuildProgress rebuild(Views views, String name) throws InterruptedException {
    RebuildProgress progress = views.rebuild(name, RebuildMode.SWITCH);
    while (!progress.finished()) {
      Thread.sleep(20);
      progress = views.rebuildOf(name).orElseThrow();
    }
    if (progress.stage() != RebuildProgress.Stage.LIVE) {
      throw new IllegalStateException("the rebuild failed: " + progress.error());
    }
    return progress;
  }
}
