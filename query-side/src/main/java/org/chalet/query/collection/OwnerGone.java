package org.chalet.query.collection;

import org.chalet.query.projection.Changes;
import org.chalet.store.Scan;

/** Drops a home whose owner's account was erased: collections, objects and tombstones. */
public final class OwnerGone {
  private OwnerGone() {}

  public static <D extends StoredObject> void from(
      CollectionKinds<D> kinds, String owner, Changes changes) {
    for (String id : changes.ids(kinds.collections(), Scan.of(CollectionKinds.BY_HOME, owner))) {
      changes.remove(kinds.collections(), id);
      changes.removeAll(kinds.objects(), Scan.of(kinds.index().byChange(), id));
    }
  }
}
