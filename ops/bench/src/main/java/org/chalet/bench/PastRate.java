package org.chalet.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarScopes;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.PastName;
import org.chalet.query.past.Held;
import org.chalet.query.past.HeldObject;
import org.chalet.query.past.Past;
import org.chalet.query.past.PastProjection;
import org.chalet.query.past.Recorded;
import org.chalet.query.projection.Views;
import org.chalet.store.Commit;
import org.chalet.store.NewEvent;

/**
 * A calendar of 1,000 objects as it was at a moment, after a short history and after a long one.
 */
final class PastRate {
  private static final String CALENDAR = "calendar:work";
  private static final String OWNER = "account:AB12345";
  private static final int OBJECTS = 1000;
  private static final int SHORT = 2;
  private static final int LONG = 100;
  private static final int TURNS = 60;
  private static final int PER_BATCH = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Trail TRAIL =
      new Trail(OWNER, new Client("dav", null, null, null), "bench", "bench", null);

  private PastRate() {}

  static void run(Report report, Path parent) throws Exception {
    double[] brief = measured(parent, SHORT);
    double[] ages = measured(parent, LONG);
    String[] moments = {"early", "in the middle", "late"};
    for (int at = 0; at < moments.length; at++) {
      report.millis("1,000 objects as of " + moments[at] + ", 2,000 versions", brief[at], 0);
      report.millis("the same, 100,000 versions", ages[at], 0);
      report.ratio("cost of a long history " + moments[at], ages[at] / brief[at], 1.5);
    }
  }

  /** Medians in milliseconds: early, in the middle, late. */
  private static double[] measured(Path parent, int versions) throws Exception {
    try (Ground ground = new Ground(parent)) {
      fill(ground, versions);
      long head = ground.storage.eventLog().head();
      PastProjection projection = new PastProjection();
      try (Views views = RebuildRate.views(ground, List.of(projection))) {
        views.start();
        String name = projection.schema().name();
        if (!views.await(name, head, PATIENCE)) {
          throw new IllegalStateException("the view did not catch up");
        }
        Past past =
            new Past(
                views.live(name),
                Recorded.in(ground.storage.eventLog(), ground.codec),
                position -> true,
                Ground.CLOCK);
        long early = OBJECTS + 1L;
        return new double[] {
          median(past, early), median(past, Math.max(early, head / 2)), median(past, head)
        };
      }
    }
  }

  private static double median(Past past, long position) {
    PastName name = PastName.of("work@" + position).orElseThrow();
    Latencies taken = new Latencies(TURNS);
    for (int turn = 0; turn < 2 * TURNS; turn++) {
      long before = System.nanoTime();
      Held held = past.inHome(CalendarScopes.home(OWNER), name).orElseThrow();
      int found = 0;
      for (Iterator<HeldObject> all = held.objects(); all.hasNext(); all.next()) {
        found++;
      }
      if (found != OBJECTS) {
        throw new IllegalStateException("found " + found);
      }
      if (turn >= TURNS) {
        taken.add(System.nanoTime() - before);
      }
    }
    return Latencies.within(0.5, List.of(taken));
  }

  private static void fill(Ground ground, int versions) {
    byte[] trail = ground.codec.encodeTrail(TRAIL);
    List<Commit> batch = new ArrayList<>();
    batch.add(
        commit(
            ground,
            trail,
            CALENDAR,
            0,
            new CalendarCreated(
                CALENDAR, OWNER, "work", List.of("VEVENT"), CollectionProperties.NONE, false)));
    for (int version = 0; version < versions; version++) {
      for (int object = 0; object < OBJECTS; object++) {
        String name = object + ".ics";
        String stream = ObjectId.ofCalendarObject(new CalendarId(CALENDAR), name);
        batch.add(commit(ground, trail, stream, version, put(name, version)));
        if (batch.size() == PER_BATCH) {
          ground.storage.eventLog().append(batch);
          batch.clear();
        }
      }
    }
    ground.storage.eventLog().append(batch);
  }

  private static CalendarObjectPut put(String name, int version) {
    return new CalendarObjectPut(CALENDAR, OWNER, name, name, "VEVENT", "text " + version, null);
  }

  private static Commit commit(
      Ground ground, byte[] trail, String stream, long sequence, Event payload) {
    String id = UUID.randomUUID().toString();
    NewEvent event =
        ground.codec.encode(
            id, "Calendar", stream, sequence, Instant.EPOCH.plusSeconds(sequence), payload, trail);
    return new Commit(id, List.of(event), List.of());
  }
}
