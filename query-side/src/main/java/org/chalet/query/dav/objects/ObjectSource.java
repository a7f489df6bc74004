package org.chalet.query.dav.objects;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.StoredCollection;

/**
 * Where a collection, and the objects in it, are read for one request: the view of now, or of then.
 */
public interface ObjectSource {
  StoredCollection collection();

  /** Whether it is over, so that nothing of it can be changed. */
  boolean isPast();

  /** Position of the event that made it. */
  long created();

  /** Position of the last change of the collection or of anything in it. */
  long lastChange();

  /** In any order, fetched while they are used. */
  Iterator<ObjectRow> members();

  /** Living objects changed up to a position, in order of their changes. */
  Iterator<ObjectRow> living(long upTo);

  /** Living objects and tombstones changed after one position and up to another, in order. */
  Iterator<ObjectRow> changes(long after, long upTo);

  default Optional<ObjectText> object(String name) {
    return Optional.ofNullable(objects(List.of(name)).get(name));
  }

  /** Those of the names that are there, by name. */
  Map<String, ObjectText> objects(Collection<String> names);
}
