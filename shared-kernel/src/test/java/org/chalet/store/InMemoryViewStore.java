package org.chalet.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A view store for unit tests; documents pass through JSON as in a real one. */
public final class InMemoryViewStore implements ViewStore {
  private final Map<String, InMemoryView> live = new ConcurrentHashMap<>();
  private final AtomicLong generations = new AtomicLong();

  @Override
  public View open(ViewSchema schema) {
    return live.compute(
        schema.name(),
        (name, there) ->
            there != null && there.schema().revision() == schema.revision()
                ? there
                : empty(schema));
  }

  @Override
  public View build(ViewSchema schema) {
    return empty(schema);
  }

  @Override
  public void goLive(View built) {
    live.put(built.schema().name(), (InMemoryView) built);
  }

  @Override
  public void drop(View built) {
    if (live.get(built.schema().name()) == built) {
      throw new IllegalArgumentException("generation " + built.generation() + " is live");
    }
  }

  private InMemoryView empty(ViewSchema schema) {
    return new InMemoryView(schema, Long.toString(generations.incrementAndGet()));
  }

  @Override
  public void close() {}
}
