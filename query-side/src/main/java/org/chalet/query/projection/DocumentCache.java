package org.chalet.query.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalet.store.Change;
import org.chalet.store.Document;
import org.jspecify.annotations.Nullable;

/** Documents that a replay touched lately, so that it need not read back what it wrote. */
final class DocumentCache {
  /** A document of a view. */
  record Key(String kind, String id) {}

  private final Map<Key, Document<?>> recent;

  DocumentCache(int most) {
    recent =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, Document<?>> eldest) {
            return size() > most;
          }
        };
  }

  @Nullable Document<?> get(Key key) {
    return recent.get(key);
  }

  /** Remembers what was applied; documents with a body are too heavy to keep. */
  void applied(List<Change> changes) {
    for (Change change : changes) {
      Key key = new Key(change.kind().name(), change.id());
      if (change instanceof Change.Put<?> put && put.document().body() == null) {
        recent.put(key, put.document());
      } else {
        recent.remove(key);
      }
    }
  }
}
