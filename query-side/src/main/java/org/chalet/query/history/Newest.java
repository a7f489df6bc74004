package org.chalet.query.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.chalet.query.rest.Cursors;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;

/** Collects what happened in order and keeps the newest part that a client asks for. */
final class Newest<T> {
  private record Placed<T>(long position, T value) {}

  private final String scope;
  private final int limit;
  private final long before;
  private final Deque<Placed<T>> kept = new ArrayDeque<>();

  Newest(String stream, PageRequest request) {
    this.scope = "timeline/" + stream;
    this.limit = request.limit();
    String cursor = request.cursor();
    this.before = cursor == null ? Long.MAX_VALUE : Cursors.decodeNumber(scope, cursor);
  }

  void add(long position, T value) {
    if (position < before) {
      kept.addLast(new Placed<>(position, value));
      if (kept.size() > limit + 1) {
        kept.removeFirst();
      }
    }
  }

  Page<T> page() {
    List<T> newestFirst = new ArrayList<>();
    String next = null;
    if (kept.size() > limit) {
      kept.removeFirst();
      next = Cursors.encode(scope, kept.getFirst().position());
    }
    kept.descendingIterator().forEachRemaining(placed -> newestFirst.add(placed.value()));
    return new Page<>(newestFirst, next);
  }
}
