package org.chalet.query.projection;

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

  BufferedChanges(View view, DocumentCache cache) {
    this.view = view;
    this.cache = cache;
  }

  void begin(long eventPosition) {
    event.clear();
    position = eventPosition;
  }

  void keep() {
    batch.putAll(event);
    event.clear();
  }

  void drop() {
    event.clear();
  }

  List<Change> changes() {
    return List.copyOf(batch.values());
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
  public <D> void removeAll(Kind<D> kind, Scan<D> scan) {
    for (Row row : view.rows(kind, scan)) {
      if (buffered(new Key(kind.name(), row.id())) == null) {
        remove(kind, row.id());
      }
    }
    Map<Key, Change> changed = new HashMap<>(batch);
    changed.putAll(event);
    for (Map.Entry<Key, Change> entry : changed.entrySet()) {
      if (entry.getKey().kind().equals(kind.name())
          && entry.getValue() instanceof Change.Put<?> put
          && ScanMatch.matches(scan, BufferedChanges.<D>typed(put.document()).value())) {
        remove(kind, entry.getKey().id());
      }
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
