package org.chalet.query.collection;

import java.util.Optional;
import org.chalet.query.projection.Changes;
import org.chalet.store.Document;
import org.chalet.store.Kind;
import org.chalet.store.Scan;

/**
 * Collections that were deleted stand apart, with all that is in them, so that to delete and to
 * restore one costs one document. What goes to another owner is remembered here from when it is
 * closed to writers, and leaves nothing behind.
 */
public record DeletedCollections<D extends StoredObject>(
    CollectionKinds<D> kinds, Changes changes) {
  public static final Kind<StoredCollection> KIND = CollectionKinds.collections("deleted");

  /** Whether what happens in it counts; what is written while it is being deleted does too. */
  public boolean isKnown(String id) {
    return changes.get(kinds.collections(), id).isPresent() || changes.get(KIND, id).isPresent();
  }

  /** It is on its way to another owner. */
  public void freeze(String id) {
    changes.get(kinds.collections(), id).ifPresent(there -> changes.put(KIND, id, there.value()));
  }

  /**
   * @param position of the event, since a batch may come again
   */
  public void end(String id, long position) {
    Optional<Document<StoredCollection>> before = changes.get(KIND, id);
    if (before.filter(frozen -> frozen.position() < position).isPresent()) {
      changes.removeAll(kinds.objects(), Scan.of(kinds.index().byChange(), id));
      changes.remove(kinds.collections(), id);
      changes.remove(KIND, id);
      return;
    }
    changes
        .get(kinds.collections(), id)
        .ifPresent(there -> {
          changes.put(KIND, id, there.value());
          changes.remove(kinds.collections(), id);
        });
  }

  /** It is there again; to its sync tokens it was never away. */
  public void restore(String id) {
    changes
        .get(KIND, id)
        .ifPresent(there -> {
          changes.put(kinds.collections(), id, there.value());
          changes.remove(KIND, id);
        });
  }

  public void ownerGone(String owner) {
    for (String id : changes.ids(KIND, Scan.of(CollectionKinds.BY_HOME, owner))) {
      changes.removeAll(kinds.objects(), Scan.of(kinds.index().byChange(), id));
      changes.remove(KIND, id);
    }
  }
}
