package org.chalet.command.history.undo;

import org.chalet.kernel.value.PutBack;
import org.chalet.kernel.value.ResourceName;

/**
 * An object that is to be what it was.
 *
 * @param seen as in {@link PutBack}
 * @param to as in {@link PutBack}
 */
record UndoRow(String collection, String name, Change change, long seen, long to) {
  /** What becomes of it, in the order in which that is done: UIDs are given back first. */
  enum Change {
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
