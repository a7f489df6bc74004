package org.chalet.query.past;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.chalet.query.collection.StoredCollection;

/** What somebody finds in a collection of the past; nothing in it changes. */
public interface Held {
  /** As it was then; named after the moment too. */
  StoredCollection collection();

  /** Another number, of a position of the log, whenever there is something else in it. */
  long state();

  /** In no order, fetched while they are used. */
  Iterator<HeldObject> objects();

  /** Those of the names that are in it, by name. */
  Map<String, HeldObject> objects(Collection<String> names);

  long count();

  /** Texts by {@link HeldObject#content}; those that were erased are missing. */
  Map<Long, byte[]> texts(Collection<Long> contents);
}
