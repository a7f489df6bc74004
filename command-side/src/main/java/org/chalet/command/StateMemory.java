package org.chalet.command;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * States that were read lately. Bounded by their number and, as states grow with their streams, by
 * the events behind them.
 */
final class StateMemory {
  private static final int MOST_STATES = 20_000;
  private static final long MOST_EVENTS = 3_000_000;

  private record Key(String stream, Evolution<?> evolution) {}

  private final Map<Key, StreamState<?>> states = new LinkedHashMap<>(16, 0.75f, true);
  private long events;

  @SuppressWarnings("unchecked") // under its own evolution
  synchronized <S> StreamState<S> get(String stream, Evolution<S> evolution) {
    StreamState<S> known = (StreamState<S>) states.get(new Key(stream, evolution));
    return known == null ? StreamState.nothing() : known;
  }

  /** Newer states stay. */
  synchronized <S> void put(String stream, Evolution<S> evolution, StreamState<S> state) {
    Key key = new Key(stream, evolution);
    StreamState<?> known = states.get(key);
    if (known != null && known.next() > state.next()) {
      return;
    }
    states.put(key, state);
    events += state.next() - (known == null ? 0 : known.next());
    Iterator<StreamState<?>> eldest = states.values().iterator();
    while ((events > MOST_EVENTS || states.size() > MOST_STATES) && states.size() > 1) {
      events -= eldest.next().next();
      eldest.remove();
    }
  }

  synchronized void clear() {
    states.clear();
    events = 0;
  }
}
