package org.chalet.query.duplicate;

import java.util.List;

/**
 * A merge of cards.
 *
 * @param time in epoch seconds
 * @param position of the event
 */
record MergeDocument(
    String merge,
    String addressBook,
    String owner,
    String reference,
    List<String> absorbed,
    String actor,
    long time,
    boolean undone,
    long position) {
  MergeDocument {
    absorbed = List.copyOf(absorbed);
  }

  MergeDocument takenBack() {
    return new MergeDocument(
        merge, addressBook, owner, reference, absorbed, actor, time, true, position);
  }
}
