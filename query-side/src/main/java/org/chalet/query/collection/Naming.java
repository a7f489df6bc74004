package org.chalet.query.collection;

import java.util.Optional;
import org.chalet.kernel.value.UrlSegment;
import org.chalet.query.projection.Changes;
import org.chalet.store.Document;
import org.jspecify.annotations.Nullable;

/** How a URL, once its client has spelled it, stays as it is while the object lives. */
public final class Naming {
  private Naming() {}

  /** The spelling to keep: that of the living object, else the one that came with the event. */
  public static <D extends StoredObject> @Nullable String kept(
      Changes changes,
      CollectionKinds<D> kinds,
      String collection,
      String name,
      @Nullable String written) {
    if (UrlSegment.isUnreserved(name)) {
      return written;
    }
    Optional<D> living =
        changes
            .get(kinds.objects(), CollectionKinds.idOf(collection, name))
            .map(Document::value)
            .filter(there -> !there.deleted());
    return living.isPresent() ? living.get().written() : written;
  }
}
