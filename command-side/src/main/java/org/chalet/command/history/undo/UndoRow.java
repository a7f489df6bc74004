package org.chalet.command.history.undo;

import org.chalet.kernel.value.PutBack;
import org.chalet.kernel.value.ResourceName;

/**
 * An object, or something else, that is to be what it was.
 *
 * @param name of the object; for something else the event
 * @param seen as in {@link PutBack}; for something else the position of what is taken back
 * @param to as in {@link PutBack}; for something else the position of what told it before
 * @param about whom or what, see {@link org.chalet.command.history.undo.opposite.Opposite#about}
 * @param overwrites whether something else changed it later, and it is put back all the same
 */
record UndoRow(
    String collection,
    String name,
    Change change,
    long seen,
    long to,
    String about,
    boolean overwrites) {
  static final long NOTHING_BEFORE = 0;

  static UndoRow object(String collection, String name, Change change, long seen, long to) {
    return new UndoRow(collection, name, change, seen, to, "", false);
  }

  UndoRow overwriting() {
    return new UndoRow(collection, name, change, seen, to, about, true);
  }

  /**
   * What becomes of it, in the order in which that is done: collections are there before what is in
   * them and end after it, and UIDs are given back first.
   */
  enum Change {
    REVERSE("reverse"),
    DELETE("delete"),
    CHANGE_BACK("change-back"),
    RECREATE("recreate"),
    /** By the opposite command as well. */
    END("reverse");

    private final String word;

    Change(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** Whether it is no object, and taken back by the command that says the opposite. */
  boolean isReversed() {
    return change == Change.REVERSE || change == Change.END;
  }

  PutBack putBack() {
    return new PutBack(new ResourceName(name), seen, to);
  }
}
