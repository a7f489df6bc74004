package org.chalet.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One generation of a view: documents with declared indexes, and the position up to which they tell
 * the truth. Reads are thread-safe and see whole batches only; {@link #apply} is called by one
 * thread at a time.
 */
public interface View {
  ViewSchema schema();

  /** Distinguishes generations of a view; a rebuilt view has another. */
  String generation();

  /** Position of the last event taken in. */
  long position();

  /**
   * While this stays as it is, so do the documents of the kind. Not every engine knows better than
   * that they change with each batch.
   */
  default long changed(Kind<?> kind) {
    return position();
  }

  <D> Optional<Document<D>> get(Kind<D> kind, String id);

  /** Those that are there, in no order. */
  <D> List<Document<D>> getAll(Kind<D> kind, Collection<String> ids);

  <D> List<Document<D>> find(Kind<D> kind, Scan<D> scan);

  /** As {@link #find}, but what the index knows only: documents and bodies are not read. */
  <D> List<Row> rows(Kind<D> kind, Scan<D> scan);

  <D> long count(Kind<D> kind, Scan<D> scan);

  /**
   * Documents of a kind that is found by words, in the order of their entries.
   *
   * @throws IllegalArgumentException for any other kind
   */
  <D> List<Document<D>> search(Kind<D> kind, TextScan scan);

  /** How many {@link #search} would find; reads none of them. */
  <D> long count(Kind<D> kind, TextScan scan);

  /**
   * Stores changes, letters and position together. A batch may come again after a crash on an
   * engine that cannot store them as one unit: the position is stored last there, and applying a
   * batch twice changes nothing. A unique key may pass from one document to another within a batch.
   *
   * @throws IllegalStateException when two documents would have the same unique keys; the position
   *     stays
   */
  void apply(Batch batch);

  /**
   * Sees to it that what was removed or replaced is gone from the store's own files too, as far as
   * the engine can see to that.
   */
  default void forgetRemoved() {}

  /** Does ahead of time what a full generation needs before it can be the live one. */
  default void beforeLive() {}

  /** The first in order of positions. */
  default List<DeadLetter> deadLetters(int limit) {
    return deadLetters(0, limit);
  }

  /** Those behind a position, in order of positions. */
  List<DeadLetter> deadLetters(long after, int limit);

  /** The first of one sequence, in order of positions. */
  List<DeadLetter> deadLettersOf(String sequence, int limit);

  long deadLetterCount();

  /** The sequences that are parked. */
  Collection<String> parkedSequences();
}
