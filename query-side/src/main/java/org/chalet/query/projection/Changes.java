package org.chalet.query.projection;

import java.util.List;
import java.util.Optional;
import org.chalet.store.Document;
import org.chalet.store.Kind;
import org.chalet.store.Scan;
import org.jspecify.annotations.Nullable;

/** What an event changes in a view; reads see what earlier events of the same batch changed. */
public interface Changes {
  <D> Optional<Document<D>> get(Kind<D> kind, String id);

  /** The document is this from now on; it remembers the event's position. */
  default <D> void put(Kind<D> kind, String id, D value) {
    put(kind, id, value, null);
  }

  <D> void put(Kind<D> kind, String id, D value, byte @Nullable [] body);

  <D> void remove(Kind<D> kind, String id);

  /** Ids of every document that the scan finds, those of the same batch included; in no order. */
  <D> List<String> ids(Kind<D> kind, Scan<D> scan);

  /** Removes every document that the scan finds, those of the same batch included. */
  default <D> void removeAll(Kind<D> kind, Scan<D> scan) {
    ids(kind, scan).forEach(id -> remove(kind, id));
  }
}
