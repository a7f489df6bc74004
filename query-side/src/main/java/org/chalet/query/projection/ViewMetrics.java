package org.chalet.query.projection;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What monitoring sees of a view. */
final class ViewMetrics {
  private ViewMetrics() {}

  static void register(ViewKeeper view, MeterRegistry meters) {
    String name = view.name();
    Gauge.builder("chalet.view.position", view, ViewKeeper::position)
        .description("Position of the log up to which the view tells the truth")
        .tag("view", name)
        .register(meters);
    Gauge.builder("chalet.view.lag", view, ViewMetrics::lag)
        .description("Events of the log that the view has still to read")
        .tag("view", name)
        .register(meters);
    Gauge.builder("chalet.view.dead.letters", view, ViewKeeper::letters)
        .description("Events that the view could not take in, or that wait behind one")
        .tag("view", name)
        .register(meters);
    Gauge.builder("chalet.view.up", view, v -> v.status().error() == null ? 1 : 0)
        .description("0 while the view cannot store or read")
        .tag("view", name)
        .register(meters);
    FunctionCounter.builder("chalet.view.events", view, ViewKeeper::taken)
        .description("Events read since the start")
        .tag("view", name)
        .register(meters);
  }

  private static double lag(ViewKeeper view) {
    return Math.max(0, view.status().head() - view.position());
  }
}
