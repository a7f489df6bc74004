package org.chalet.query.past;

import java.time.Duration;
import java.time.Instant;
import org.chalet.kernel.trail.Trail;
import org.chalet.query.collection.StoredCollection;

/**
 * A collection that was deleted, as it was last.
 *
 * @param by who deleted it: an account, or {@code system}
 * @param keptUntil how long it is shown; history keeps it for ever
 */
record DeletedCollection(
    StoredCollection collection, Instant deleted, String by, Instant keptUntil) {
  static DeletedCollection of(StoredCollection shown, CollectionDocument gone, Duration kept) {
    Long ended = gone.ended();
    String by = gone.endedBy();
    Instant deleted = Instant.ofEpochSecond(ended == null ? 0 : ended);
    return new DeletedCollection(
        shown, deleted, by == null ? Trail.SYSTEM : by, deleted.plus(kept));
  }
}
