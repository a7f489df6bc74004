package org.chalet.query.projection;

import java.util.HashMap;
import java.util.Map;
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
  private static final int DOCUMENTS = 100_000;
  private static final long OCTETS = 32 << 20;
  private static final int CACHED = 50_000;

  private final Projection projection;
  private final View view;
  private final DocumentCache cache = new DocumentCache(CACHED);
  private final Map<String, Long> parked = new HashMap<>();
  private Pending pending;
  private long position;

  /**
   * @param built an empty generation
   */
  BulkIntake(Projection projection, View built) {
    this.projection = projection;
    this.view = built;
    this.pending = fresh();
  }

  long position() {
    return position;
  }

  /**
   * @param stretch what the view follows, see {@link Projection#contexts}
   * @throws StorageFailure when nothing can be stored or read now
   * @throws RuntimeException when the store refuses content; the stored position tells the truth
   */
  void take(Stretch stretch) {
    for (EventEnvelope event : stretch.events()) {
      pending.take(event);
    }
    position = stretch.position();
    if (pending.atLeast(DOCUMENTS, OCTETS)) {
      store();
    }
  }

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
