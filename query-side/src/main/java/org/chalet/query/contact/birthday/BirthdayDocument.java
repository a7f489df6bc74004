package org.chalet.query.contact.birthday;

import org.jspecify.annotations.Nullable;

/**
 * When somebody in an address book was born.
 *
 * @param owner of the address book
 * @param card the last path segment of the person's card
 * @param day of the year, {@code MMdd}
 * @param year null where it is not told
 */
record BirthdayDocument(
    String book, String owner, String card, String person, String day, @Nullable Integer year) {
  static String id(String book, String card) {
    return book + '/' + card;
  }
}
