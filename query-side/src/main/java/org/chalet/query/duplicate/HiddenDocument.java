package org.chalet.query.duplicate;

import java.util.List;

/**
 * Cards of which somebody said that they are not of one person.
 *
 * @param position of the event that said so
 */
record HiddenDocument(
    String mark, String addressBook, String owner, List<String> cards, long position) {
  HiddenDocument {
    cards = List.copyOf(cards);
  }
}
