package org.chalet.query.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.query.projection.DocumentCache.Key;
import org.chalet.store.Change;
import org.chalet.store.Document;
import org.chalet.store.Kind;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/** The changes of a batch: at most one for each document, with a savepoint before each event. */
final class BufferedChanges implements Changes {
  private final View view;
  private final DocumentCache cache;
  private final Map<Key, Change> batch = new HashMap<>();
  private final Map<Key, Change> event = new HashMap<>();
  private long position;
  private long octets;

  BufferedChanges(View view, DocumentCache cache) {
    this.view = view;
    this.cache = cache;
  }

  void begin(long eventPosition) {
    event.clear();
    position = eventPosition;
  }

  void keep() {
    for (Map.Entry<Key, Change> entry : event.entrySet()) {
      octets += octets(entry.getValue()) - octets(batch.put(entry.getKey(), entry.getValue()));
    }
    event.clear();
  }

  void drop() {
    event.clear();
  }

  int size() {
    return batch.size();
  }

  /** Of the bodies. */
  long octets() {
    return octets;
  }

  private static long octets(@Nullable Change change) {
    return change instanceof Change.Put<?> put && put.document().body() instanceof byte[] body
        ? body.length
        : 0;
  }

  /** In no order; the caller may put them in one. */
  List<Change> changes() {
    return new ArrayList<>(batch.values());
  }

  @Override
  public <D> Optional<Document<D>> get(Kind<D> kind, String id) {
    Key key = new Key(kind.name(), id);
    Change change = buffered(key);
    if (change != null) {
      return change instanceof Change.Put<?> put
          ? Optional.of(typed(put.document()))
          : Optional.empty();
    }
    Document<?> cached = cache.get(key);
    return cached != null ? Optional.of(typed(cached)) : view.get(kind, id);
  }

  @Override
  public <D> void put(Kind<D> kind, String id, D value, byte @Nullable [] body) {
    Document<D> document = new Document<>(id, position, value, body);
    event.put(new Key(kind.name(), id), new Change.Put<>(kind, document));
  }

  @Override
  public <D> void remove(Kind<D> kind, String id) {
    event.put(new Key(kind.name(), id), new Change.Remove<>(kind, id));
  }

  @Override
  public <D> List<String> ids(Kind<D> kind, Scan<D> scan) {
    List<String> found = new ArrayList<>();
    batch.forEach((key, change) -> addMatching(kind, scan, key, change, found));
    found.removeIf(id -> event.containsKey(new Key(kind.name(), id)));
    event.forEach((key, change) -> addMatching(kind, scan, key, change, found));
    for (Row row : view.rows(kind, scan)) {
      if (buffered(new Key(kind.name(), row.id())) == null) {
        found.add(row.id());
      }
    }
    return found;
  }

  private static <D> void addMatching(
      Kind<D> kind, Scan<D> scan, Key key, Change change, List<String> found) {
    if (key.kind().equals(kind.name())
        && change instanceof Change.Put<?> put
        && ScanMatch.matches(scan, BufferedChanges.<D>typed(put.document()).value())) {
      found.add(key.id());
    }
  }

  private @Nullable Change buffered(Key key) {
    Change change = event.get(key);
    return change != null ? change : batch.get(key);
  }

  /** A kind's name stands for one document type within a schema. */
  @SuppressWarnings("unchecked")
  private static <D> Document<D> typed(Document<?> document) {
    return (Document<D>) document;
  }
}
