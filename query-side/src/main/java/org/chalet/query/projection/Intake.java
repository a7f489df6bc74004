package org.chalet.query.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.store.Batch;
import org.chalet.store.DeadLetter;
import org.chalet.store.StorageFailure;
import org.chalet.store.View;

/** Takes events into one generation of a view, batch by batch; used by one thread at a time. */
final class Intake {
  private static final int UNSTORED = 1000;
  private static final int KNOWN_LETTERS = 10_000;
  private static final DocumentCache NO_CACHE = new DocumentCache(0);

  private final Projection projection;
  private final View view;
  private final Set<String> contexts;
  private final Map<String, Long> parked = new HashMap<>();
  private long stored;
  private volatile long position;
  private volatile long letters;

  Intake(Projection projection, View view) {
    this.projection = projection;
    this.view = view;
    this.contexts = projection.contexts();
    this.stored = view.position();
    this.position = stored;
    this.letters = view.deadLetterCount();
    view.deadLetters(KNOWN_LETTERS).forEach(l -> parked.putIfAbsent(l.sequence(), l.position()));
    view.parkedSequences().forEach(sequence -> parked.putIfAbsent(sequence, 0L));
  }

  View view() {
    return view;
  }

  /** Up to where it has read; the stored position may stay behind where nothing had to change. */
  long position() {
    return position;
  }

  long letters() {
    return letters;
  }

  /**
   * Takes in and stores what the view follows of a stretch that ends at {@code upTo}.
   *
   * @throws StorageFailure when nothing can be stored or read now; the stretch may be tried again
   */
  void take(List<EventEnvelope> events, long upTo) {
    List<EventEnvelope> mine = new ArrayList<>(events.size());
    for (EventEnvelope event : events) {
      if (event.position() > stored && contexts.contains(event.context())) {
        mine.add(event);
      }
    }
    if (!mine.isEmpty()) {
      apply(mine, upTo);
    } else if (upTo - stored >= UNSTORED) {
      commit(new Batch(upTo, List.of(), List.of()));
    }
    position = upTo;
  }

  /** Stores how far it has read. */
  void store() {
    if (stored < position) {
      commit(new Batch(position, List.of(), List.of()));
    }
  }

  /** Somebody else has changed what is parked of the sequence. */
  void lookAtLettersOf(String sequence) {
    parked.remove(sequence);
    view.deadLettersOf(sequence, 1).forEach(letter -> parked.put(sequence, letter.position()));
    letters = view.deadLetterCount();
  }

  private void apply(List<EventEnvelope> events, long upTo) {
    try {
      Batch batch = prepare(events, upTo);
      if (upTo - stored >= UNSTORED || changes(batch)) {
        commit(batch);
      }
    } catch (StorageFailure e) {
      throw e;
    } catch (RuntimeException e) {
      applySingly(events, upTo);
    }
  }

  private static boolean changes(Batch batch) {
    return !batch.changes().isEmpty() || !batch.parked().isEmpty();
  }

  /** What the store refuses for its content is the fault of one event: finds and parks it. */
  private void applySingly(List<EventEnvelope> events, long upTo) {
    for (EventEnvelope event : events) {
      try {
        commit(prepare(List.of(event), event.position()));
      } catch (StorageFailure e) {
        throw e;
      } catch (RuntimeException e) {
        DeadLetter letter = Letters.failed(projection.sequence(event), event, e);
        commit(new Batch(event.position(), List.of(), List.of(letter)));
      }
    }
    commit(new Batch(upTo, List.of(), List.of()));
  }

  private void commit(Batch batch) {
    view.apply(batch);
    stored = batch.position();
    for (DeadLetter letter : batch.parked()) {
      parked.putIfAbsent(letter.sequence(), letter.position());
    }
    letters += batch.parked().size();
  }

  private Batch prepare(List<EventEnvelope> events, long upTo) {
    Pending pending = new Pending(projection, view, NO_CACHE, parked);
    events.forEach(pending::take);
    return pending.batch(upTo);
  }
}
