package org.chalet.command.history.undo;

import org.chalet.kernel.value.PutBack;
import org.chalet.kernel.value.ResourceName;

/**
 * An object, or something else, that is to be what it was.
 *
 * @param name of the object; for something else the event
 * @param seen as in {@link PutBack}; for something else the position of what is taken back
 * @param to as in {@link PutBack}; for something else the position of what told it before
 */
record UndoRow(String collection, String name, Change change, long seen, long to) {
  static final long NOTHING_BEFORE = 0;

  /**
   * What becomes of it, in the order in which that is done: collections are there before what is in
   * them, and UIDs are given back first.
   */
  enum Change {
    REVERSE("reverse"),
    DELETE("delete"),
    CHANGE_BACK("change-back"),
    RECREATE("recreate");

    private final String word;

    Change(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  PutBack putBack() {
    return new PutBack(new ResourceName(name), seen, to);
  }
}
