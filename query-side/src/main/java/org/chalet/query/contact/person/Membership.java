package org.chalet.query.contact.person;

import org.jspecify.annotations.Nullable;

/**
 * A contact in a group.
 *
 * @param uid of a member that a list names; null where the card says it itself
 * @param card name of the member's card; null while the address book has no such card
 * @param sort of the member
 */
record Membership(
    String book,
    String owner,
    String group,
    @Nullable String uid,
    @Nullable String card,
    @Nullable String sort) {
  /** The document of a card that says it itself. */
  static String ofCard(String book, String group, String card) {
    return book + '/' + group + "/card/" + card;
  }

  /** The document of a member of a list. */
  static String ofUid(String book, String group, String uid) {
    return book + '/' + group + "/uid/" + uid;
  }

  Membership of(@Nullable String otherCard, @Nullable String otherSort) {
    return new Membership(book, owner, group, uid, otherCard, otherSort);
  }
}
