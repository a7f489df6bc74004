package org.chalet.query.collection;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What walks over whole collections found lately. It stands as long as nothing in the collection
 * changes. Bounded: what is large is walked each time, a page at a time. Thread-safe.
 */
public final class RecentWalks<T> {
  private static final int LARGEST = 12_000;
  private static final int MOST = 60_000;

  /** A collection in one generation of the view, as of its last change. */
  record State(String generation, String collection, long lastChange) {}

  private final Map<State, List<T>> walks = new LinkedHashMap<>(16, 0.75f, true);
  private int kept;

  /** What the walk finds in that state, or in a later one. */
  Iterator<T> of(State state, Supplier<Iterator<T>> walk) {
    List<T> known = known(state);
    if (known != null) {
      return known.iterator();
    }
    Iterator<T> rest = walk.get();
    List<T> found = new ArrayList<>();
    while (found.size() < LARGEST && rest.hasNext()) {
      found.add(rest.next());
    }
    if (rest.hasNext()) {
      return following(found, rest);
    }
    keep(state, found);
    return found.iterator();
  }

  private static <T> Iterator<T> following(List<T> found, Iterator<T> rest) {
    Iterator<T> first = found.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return first.hasNext() || rest.hasNext();
      }

      @Override
      public T next() {
        return first.hasNext() ? first.next() : rest.next();
      }
    };
  }

  private synchronized @Nullable List<T> known(State state) {
    return walks.get(state);
  }

  private synchronized void keep(State state, List<T> found) {
    List<T> before = walks.put(state, List.copyOf(found));
    kept += found.size() - (before == null ? 0 : before.size());
    Iterator<List<T>> eldest = walks.values().iterator();
    while (kept > MOST) {
      kept -= eldest.next().size();
      eldest.remove();
    }
  }
}
