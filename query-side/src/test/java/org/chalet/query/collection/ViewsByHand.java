package org.chalet.query.collection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.query.past.Recorded;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Batch;
import org.chalet.store.Change;
import org.chalet.store.Document;
import org.chalet.store.InMemoryViewStore;
import org.chalet.store.Kind;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/** Takes events into a view at once, with positions of its own making. */
public final class ViewsByHand {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Map<String, View> views = new LinkedHashMap<>();
  private final List<Projection> projections;
  private final List<EventEnvelope> recorded = new ArrayList<>();
  private Instant now = NOW;
  private long position;

  public ViewsByHand(Projection... projections) {
    this.projections = List.of(projections);
    InMemoryViewStore store = new InMemoryViewStore();
    for (Projection projection : projections) {
      views.put(projection.schema().name(), store.open(projection.schema()));
    }
  }

  public View view(String name) {
    return Optional.ofNullable(views.get(name)).orElseThrow();
  }

  public long position() {
    return position;
  }

  public Instant now() {
    return now;
  }

  /** What happens from now on happens later. */
  public void advance(Duration by) {
    now = now.plus(by);
  }

  /** All that happened, as a log would tell it. */
  public Recorded recorded() {
    return new Recorded() {
      @Override
      public long head() {
        return position;
      }

      @Override
      public Instant timeOf(long at) {
        return recorded.get((int) at - 1).time();
      }

      @Override
      public List<EventEnvelope> from(long first, int limit) {
        int end = (int) Math.min(recorded.size(), first - 1 + limit);
        return recorded.subList((int) first - 1, end);
      }
    };
  }

  /** The position of the event. */
  public long happened(Event event) {
    return happened(event.getClass().getAnnotation(EventName.class).value(), event);
  }

  public long happened(String name, Object payload) {
    position++;
    Trail trail = new Trail(Trail.SYSTEM, Client.SYSTEM, "c" + position, "test", null);
    var envelope =
        new EventEnvelope(
            position, "e" + position, "any", "any:1", position, now, name, payload, () -> trail);
    recorded.add(envelope);
    for (Projection projection : projections) {
      View view = view(projection.schema().name());
      Collected changes = new Collected(view, position);
      if (projection.contexts().contains(envelope.context())) {
        projection.on(envelope, changes);
      }
      view.apply(new Batch(position, new ArrayList<>(changes.byId.values()), List.of()));
    }
    return position;
  }

  private record Collected(View view, long position, Map<String, Change> byId) implements Changes {
    Collected(View view, long position) {
      this(view, position, new LinkedHashMap<>());
    }

    @Override
    public <D> Optional<Document<D>> get(Kind<D> kind, String id) {
      return view.get(kind, id);
    }

    @Override
    public <D> void put(Kind<D> kind, String id, D value, byte @Nullable [] body) {
      byId.put(kind.name() + id, new Change.Put<>(kind, new Document<>(id, position, value, body)));
    }

    @Override
    public <D> void remove(Kind<D> kind, String id) {
      byId.put(kind.name() + id, new Change.Remove<>(kind, id));
    }

    @Override
    public <D> List<String> ids(Kind<D> kind, Scan<D> scan) {
      return view.rows(kind, scan).stream().map(Row::id).toList();
    }
  }
}
