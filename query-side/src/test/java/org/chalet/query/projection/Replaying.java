package org.chalet.query.projection;

import java.util.List;
import java.util.Map;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.store.Batch;
import org.chalet.store.InMemoryViewStore;
import org.chalet.store.View;

/** Takes a story into a fresh view by hand: at once, or in batches that are broken off. */
public final class Replaying {
  private static final int ALL = 10_000;

  private Replaying() {}

  /** All that happened, event by event. */
  public static View whole(Story story, Projection projection) {
    View view = new InMemoryViewStore().open(projection.schema());
    for (EventEnvelope event : events(story)) {
      if (projection.contexts().contains(event.context())) {
        view.apply(batch(projection, view, List.of(event)));
      }
    }
    return view;
  }

  /**
   * The same in batches of so many events, each of which is broken off after so many documents and
   * comes again, longer, with the position of before: as on an engine that cannot store a batch as
   * one unit.
   */
  public static View broken(Story story, Projection projection, int size, int documents) {
    View view = new InMemoryViewStore().open(projection.schema());
    List<EventEnvelope> events =
        events(story).stream()
            .filter(event -> projection.contexts().contains(event.context()))
            .toList();
    for (int from = 0; from < events.size(); from += size + 1) {
      int to = Math.min(events.size(), from + size);
      Batch half = batch(projection, view, events.subList(from, to));
      int stored = Math.min(documents, half.changes().size());
      view.apply(new Batch(view.position(), half.changes().subList(0, stored), List.of()));
      int longer = Math.min(events.size(), to + 1);
      view.apply(batch(projection, view, events.subList(from, longer)));
    }
    return view;
  }

  /** Whether two views hold the same documents, changed at the same positions. */
  public static ViewComparison compared(View one, View other) {
    return Comparing.of(one, other, () -> {});
  }

  private static List<EventEnvelope> events(Story story) {
    return story.log.readFrom(1, ALL).stream().map(story.codec::decodeOrReport).toList();
  }

  private static Batch batch(Projection projection, View view, List<EventEnvelope> events) {
    Pending pending = new Pending(projection, view, new DocumentCache(0), Map.of());
    events.forEach(pending::take);
    Batch batch = pending.batch(events.getLast().position());
    if (!batch.parked().isEmpty()) {
      throw new AssertionError(batch.parked());
    }
    return batch;
  }
}
