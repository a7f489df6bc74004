package org.chalet.query.dashboard;

import static org.chalet.query.dashboard.DashboardSchema.FLOWS;
import static org.chalet.query.dashboard.DashboardSchema.LEVELS;
import static org.chalet.query.dashboard.DashboardSchema.LEVEL_DAYS;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.query.dashboard.DashboardSchema.OrganizationDay;
import org.chalet.query.dashboard.DashboardSchema.OrganizationNow;
import org.chalet.query.projection.Changes;
import org.chalet.store.Document;

/**
 * What one event adds to sums. Each sum is written once for it, and only where it did not take in
 * the event before: so a batch may come again. For that, sums stay where they have become zero.
 */
final class Sums {
  private static final long SECONDS_OF_DAY = 86_400;

  private final EventEnvelope event;
  private final Changes changes;
  private final Map<String, Map<String, Long>> levels = new HashMap<>();
  private final Map<Day, Map<String, Long>> flows = new HashMap<>();

  private record Day(String organization, long number) {}

  Sums(EventEnvelope event, Changes changes) {
    this.event = event;
    this.changes = changes;
  }

  static long dayOf(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), SECONDS_OF_DAY);
  }

  /** Whether the document has not taken in the event yet. */
  boolean isNew(Optional<? extends Document<?>> before) {
    return before.isEmpty() || before.get().position() < event.position();
  }

  /** Whether the document has taken in later events already. */
  boolean isBehind(Document<?> there) {
    return there.position() > event.position();
  }

  void level(String organization, Figures before, Figures after) {
    Map<String, Long> change = levels.computeIfAbsent(organization, o -> new HashMap<>());
    before.values().forEach((name, value) -> change.merge(name, -value, Long::sum));
    after.values().forEach((name, value) -> change.merge(name, value, Long::sum));
    change.values().removeIf(value -> value == 0);
  }

  /** Of the day of the event. */
  void flow(String organization, String name) {
    flow(organization, dayOf(event.time()), name, 1);
  }

  void flow(String organization, long day, String name, long change) {
    flows
        .computeIfAbsent(new Day(organization, day), d -> new HashMap<>())
        .merge(name, change, Long::sum);
  }

  void store() {
    levels.forEach((organization, change) -> {
      if (!change.isEmpty()) {
        storeLevel(organization, change);
      }
    });
    flows.forEach(this::storeFlow);
  }

  private void storeLevel(String organization, Map<String, Long> change) {
    Optional<Document<OrganizationNow>> before = changes.get(LEVELS, organization);
    if (!isNew(before)) {
      return;
    }
    Figures now = before.map(b -> b.value().figures()).orElse(Figures.NONE).plus(change);
    changes.put(LEVELS, organization, new OrganizationNow(organization, now));
    if (change.keySet().stream().anyMatch(Sums::hasDays)) {
      long day = dayOf(event.time());
      var shown = new HashMap<>(now.values());
      shown.keySet().removeIf(name -> !hasDays(name));
      changes.put(
          LEVEL_DAYS,
          OrganizationDay.id(organization, day),
          new OrganizationDay(organization, day, new Figures(shown)));
    }
  }

  /** What somebody's calendars held is forgotten with them, so storage has no past. */
  private static boolean hasDays(String name) {
    return !name.startsWith(Names.BYTES);
  }

  private void storeFlow(Day day, Map<String, Long> change) {
    String id = OrganizationDay.id(day.organization(), day.number());
    Optional<Document<OrganizationDay>> before = changes.get(FLOWS, id);
    if (!isNew(before)) {
      return;
    }
    Figures now = before.map(b -> b.value().figures()).orElse(Figures.NONE).plus(change);
    changes.put(FLOWS, id, new OrganizationDay(day.organization(), day.number(), now));
  }
}
