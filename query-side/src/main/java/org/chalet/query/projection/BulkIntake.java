package org.chalet.query.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.query.projection.LogReplay.Stretch;
import org.chalet.store.Batch;
import org.chalet.store.DeadLetter;
import org.chalet.store.StorageFailure;
import org.chalet.store.View;

/**
 * Takes long stretches of history into a generation that nobody reads yet: stores seldom and much,
 * so that a document that changes often is written once.
 */
final class BulkIntake {
  private final Projection projection;
  private final View view;
  private final Set<String> contexts;
  private final DocumentCache cache;
  private final Map<String, Long> parked = new HashMap<>();
  private Pending pending;
  private long position;

  /**
   * @param built an empty generation
   * @param cached how many documents it remembers, so that it need not read back what it wrote
   */
  BulkIntake(Projection projection, View built, int cached) {
    this.contexts = projection.contexts();
    this.cache = new DocumentCache(cached);
    this.projection = projection;
    this.view = built;
    this.pending = fresh();
  }

  /**
   * @param stretch of all contexts
   * @throws StorageFailure when nothing can be read now
   */
  void take(Stretch stretch) {
    for (EventEnvelope event : stretch.events()) {
      if (contexts.contains(event.context())) {
        pending.take(event);
      }
    }
    position = stretch.position();
  }

  /** How many documents wait to be stored. */
  int documents() {
    return pending.documents();
  }

  /** How much the bodies take that wait to be stored. */
  long octets() {
    return pending.octets();
  }

  /**
   * Stores what waits.
   *
   * @throws StorageFailure when nothing can be stored now
   * @throws RuntimeException when the store refuses content; the stored position tells the truth
   */
  void store() {
    Batch batch = pending.batch(position);
    view.apply(batch);
    cache.applied(batch.changes());
    for (DeadLetter letter : batch.parked()) {
      parked.putIfAbsent(letter.sequence(), letter.position());
    }
    pending = fresh();
  }

  private Pending fresh() {
    return new Pending(projection, view, cache, parked);
  }
}
