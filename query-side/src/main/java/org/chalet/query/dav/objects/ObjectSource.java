package org.chalet.query.dav.objects;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.collection.SyncState;

/**
 * Where a collection, and the objects in it, are read for one request: the view of now, or of then.
 */
public interface ObjectSource {
  StoredCollection collection();

  /** Whether it is over, so that nothing of it can be changed. */
  boolean isPast();

  /** Another one whenever the collection, or anything in it, changed. */
  SyncState state();

  /** In any order, fetched while they are used. */
  Iterator<ObjectRow> members();

  /** What was in it in that state, in an order in which telling may be broken off. */
  Iterator<ObjectRow> living(SyncState upTo);

  /**
   * Living objects and tombstones that changed between two states, in such an order; refuses
   * INVALID_SYNC_TOKEN a first one in which it never was.
   */
  Iterator<ObjectRow> changes(SyncState after, SyncState upTo);

  /** The state of one who was told so much of what came after {@code before}, and no more. */
  SyncState told(ObjectRow last, SyncState before);

  default Optional<ObjectText> object(String name) {
    return Optional.ofNullable(objects(List.of(name)).get(name));
  }

  /** Those of the names that are there, by name. */
  Map<String, ObjectText> objects(Collection<String> names);
}
