package org.chalet.query.projection;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What monitoring sees of a view. */
final class ViewMetrics {
  private ViewMetrics() {}

  static void register(ProjectionRunner runner, MeterRegistry meters) {
    String view = runner.name();
    Gauge.builder("chalet.view.position", runner, ProjectionRunner::position)
        .description("Position of the log up to which the view tells the truth")
        .tag("view", view)
        .register(meters);
    Gauge.builder("chalet.view.lag", runner, ViewMetrics::lag)
        .description("Events of the log that the view has still to read")
        .tag("view", view)
        .register(meters);
    Gauge.builder("chalet.view.dead.letters", runner, ProjectionRunner::letters)
        .description("Events that the view could not take in, or that wait behind one")
        .tag("view", view)
        .register(meters);
    Gauge.builder("chalet.view.up", runner, r -> r.status().error() == null ? 1 : 0)
        .description("0 while the view cannot store or read")
        .tag("view", view)
        .register(meters);
    FunctionCounter.builder("chalet.view.events", runner, ProjectionRunner::taken)
        .description("Events read since the start")
        .tag("view", view)
        .register(meters);
  }

  private static double lag(ProjectionRunner runner) {
    return Math.max(0, runner.status().head() - runner.position());
  }
}
