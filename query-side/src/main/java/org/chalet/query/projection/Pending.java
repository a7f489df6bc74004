package org.chalet.query.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.eventformat.UnknownEvent;
import org.chalet.eventformat.Unreadable;
import org.chalet.store.Batch;
import org.chalet.store.Change;
import org.chalet.store.DeadLetter;
import org.chalet.store.StorageFailure;
import org.chalet.store.View;

/** What was taken in and is not stored yet. */
final class Pending {
  private final Projection projection;
  private final Map<String, Long> parkedBefore;
  private final BufferedChanges changes;
  private final Map<String, Long> parked = new HashMap<>();
  private final List<DeadLetter> letters = new ArrayList<>();

  /**
   * @param parkedBefore sequences that are parked already, with the positions of their first
   *     letters
   */
  Pending(Projection projection, View view, DocumentCache cache, Map<String, Long> parkedBefore) {
    this.projection = projection;
    this.parkedBefore = parkedBefore;
    this.changes = new BufferedChanges(view, cache);
  }

  void take(EventEnvelope event) {
    String sequence = projection.sequence(event);
    Long behind = parkedBefore.getOrDefault(sequence, parked.get(sequence));
    if (behind != null) {
      letters.add(Letters.waiting(sequence, event, behind));
      return;
    }
    changes.begin(event.position());
    try {
      requireReadable(event);
      projection.on(event, changes);
      changes.keep();
    } catch (StorageFailure e) {
      throw e;
    } catch (RuntimeException e) {
      changes.drop();
      parked.put(sequence, event.position());
      letters.add(Letters.failed(sequence, event, e));
    }
  }

  private static void requireReadable(EventEnvelope event) {
    if (event.payload() instanceof Unreadable unreadable) {
      throw new UnknownEvent(unreadable.error());
    }
  }

  int documents() {
    return changes.size();
  }

  /** Of bodies beside the documents. */
  long octets() {
    return changes.octets();
  }

  /**
   * Kinds as the schema names them, since some rely on others being stored before; within a kind in
   * the order of ids, which lie side by side in the store.
   */
  Batch batch(long upTo) {
    Map<String, List<Change>> byKind = new LinkedHashMap<>();
    projection.schema().kinds().forEach(kind -> byKind.put(kind.name(), new ArrayList<>()));
    for (Change change : changes.changes()) {
      byKind.computeIfAbsent(change.kind().name(), unknown -> new ArrayList<>()).add(change);
    }
    List<Change> ordered = new ArrayList<>(changes.size());
    for (List<Change> ofKind : byKind.values()) {
      ofKind.sort(Comparator.comparing(Change::id));
      ordered.addAll(ofKind);
    }
    return new Batch(upTo, ordered, letters);
  }
}
