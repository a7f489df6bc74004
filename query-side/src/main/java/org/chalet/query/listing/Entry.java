package org.chalet.query.listing;

import java.util.List;

/**
 * Somebody, or something, in a list.
 *
 * @param list whose list: an id
 * @param subject who or what: an id
 * @param group by what the list is filtered, as a role
 * @param sort by what it is ordered, see {@link Words#key}
 * @param number by what it is ordered otherwise, as a position
 * @param words by what it is found, see {@link Words}
 * @param hidden whether only some may find it, see {@link Question#seenBy}
 */
public record Entry(
    String list,
    String subject,
    String group,
    String sort,
    long number,
    List<String> words,
    boolean hidden) {
  public Entry {
    words = List.copyOf(words);
  }

  /** One that whoever may ask finds. */
  public static Entry shown(
      String list, String subject, String group, String sort, long number, List<String> words) {
    return new Entry(list, subject, group, sort, number, words, false);
  }

  String id() {
    return id(list, subject);
  }

  static String id(String list, String subject) {
    return list + '/' + subject;
  }
}
