package org.chalet.server.reminder;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.chalet.query.reminder.ReminderCounts;

/** What monitoring sees of reminders. */
public final class ReminderMetrics {
  private ReminderMetrics() {}

  public static void register(ReminderCounts counts, MeterRegistry meters) {
    count(counts, meters, "sent", ReminderCounts::sent);
    count(counts, meters, "skipped", ReminderCounts::skipped);
    count(counts, meters, "refused", ReminderCounts::refused);
  }

  private static void count(
      ReminderCounts counts,
      MeterRegistry meters,
      String result,
      ToDoubleFunction<ReminderCounts> of) {
    FunctionCounter.builder("chalet.reminders", counts, of)
        .description("Reminders since the start, by what became of them")
        .tag("result", result)
        .register(meters);
  }
}
