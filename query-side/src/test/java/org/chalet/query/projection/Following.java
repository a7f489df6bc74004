package org.chalet.query.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chalet.eventformat.EventTail;
import org.chalet.store.InMemoryViewStore;
import org.chalet.store.Leases;
import org.chalet.store.View;
import org.chalet.store.ViewStore;

/** Views that follow a story. */
public final class Following implements AutoCloseable {
  public static final Duration LONG = Duration.ofSeconds(20);

  public final Views views;
  public final MeterRegistry meters = new SimpleMeterRegistry();
  private final Story story;
  private final EventTail tail;

  public Following(Story story, Projection... projections) {
    this(story, new InMemoryViewStore(), Leases.ALONE, "here", projections);
  }

  public Following(
      Story story, ViewStore store, Leases leases, String node, Projection... projections) {
    this.story = story;
    this.tail = new EventTail(story.log, story.codec);
    this.views =
        new Views(
            new ViewsSetup(
                store,
                EventSource.of(tail),
                new LogReplay(story.log, story.codec),
                leases,
                node,
                story.clock),
            List.of(projections),
            meters);
    views.start();
  }

  /** The view, once it has taken in all that happened in these contexts. */
  public View caughtUp(String name, String... contexts) {
    if (!views.readYourWrites().await(Set.of(contexts), story.log.head(), LONG)) {
      throw new AssertionError("the views stay behind: " + views.health());
    }
    return views.live(name).get();
  }

  @Override
  public void close() throws Exception {
    views.close();
    tail.close();
  }
}
