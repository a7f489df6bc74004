package org.chalet.query.past;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.collection.SyncState;

/** What somebody finds in a collection of the past; none of it can be changed. */
public interface Held {
  /** As it was then. */
  StoredCollection collection();

  /** Another one whenever there is something else in it. */
  SyncState state();

  /** In no order, fetched while they are used. */
  Iterator<HeldObject> objects();

  /** Those of the names that are in it, by name. */
  Map<String, HeldObject> objects(Collection<String> names);

  long count();

  /** Texts by {@link HeldObject#content}; those that were erased are missing. */
  Map<Long, byte[]> texts(Collection<Long> contents);

  /** In an order in which telling may be broken off. */
  Iterator<ObjectRow> inOrder();

  /**
   * What came and what went since a state, in order; refuses INVALID_SYNC_TOKEN a state in which
   * this never was.
   */
  Iterator<ObjectRow> changes(SyncState after);

  /** The state of one who was told so much of what came after {@code before}, and no more. */
  SyncState told(ObjectRow last, SyncState before);
}
