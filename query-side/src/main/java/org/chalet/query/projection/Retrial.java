package org.chalet.query.projection;

import java.util.List;
import java.util.Map;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.Batch;
import org.chalet.store.Change;
import org.chalet.store.DeadLetter;
import org.chalet.store.StorageFailure;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/** Tries parked sequences again, while their view stands still. */
final class Retrial {
  private static final int PAGE = 200;

  private final Projection projection;
  private final LogReplay replay;
  private final Intake intake;
  private final View view;

  Retrial(Projection projection, LogReplay replay, Intake intake) {
    this.projection = projection;
    this.replay = replay;
    this.intake = intake;
    this.view = intake.view();
  }

  /**
   * Takes in the sequence of the letter from its first event on, as far as that goes.
   *
   * @throws Rejected NOT_FOUND
   */
  Retried again(long position) {
    return takeIn(letter(position).sequence());
  }

  /**
   * Passes over one event, and takes in what waited behind it.
   *
   * @throws Rejected NOT_FOUND
   */
  Retried without(long position) {
    String sequence = letter(position).sequence();
    view.apply(settling(List.of(), position));
    return takeIn(sequence);
  }

  private DeadLetter letter(long position) {
    return find(view, position);
  }

  static DeadLetter find(View view, long position) {
    return view.deadLetters(position - 1, 1).stream()
        .filter(letter -> letter.position() == position)
        .findFirst()
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "the view has no such dead letter"));
  }

  private Retried takeIn(String sequence) {
    int taken = 0;
    @Nullable DeadLetter stuck = null;
    try {
      List<DeadLetter> page;
      while (stuck == null && !(page = view.deadLettersOf(sequence, PAGE)).isEmpty()) {
        for (DeadLetter letter : page) {
          stuck = takeIn(letter);
          if (stuck != null) {
            break;
          }
          taken++;
        }
      }
      return new Retried(taken, stuck);
    } finally {
      intake.lookAtLettersOf(sequence);
    }
  }

  /** Null when that went well. */
  private @Nullable DeadLetter takeIn(DeadLetter letter) {
    EventEnvelope event = replay.one(letter.position());
    Pending pending = new Pending(projection, view, new DocumentCache(0), Map.of());
    pending.take(event);
    Batch batch = pending.batch(view.position());
    DeadLetter stuck = batch.parked().isEmpty() ? null : batch.parked().getFirst();
    if (stuck == null) {
      try {
        view.apply(settling(batch.changes(), letter.position()));
        return null;
      } catch (StorageFailure e) {
        throw e;
      } catch (RuntimeException e) {
        stuck = Letters.failed(letter.sequence(), event, e);
      }
    }
    view.apply(new Batch(view.position(), List.of(), List.of(stuck)));
    return stuck;
  }

  private Batch settling(List<Change> changes, long position) {
    return new Batch(view.position(), changes, List.of(), List.of(position));
  }
}
