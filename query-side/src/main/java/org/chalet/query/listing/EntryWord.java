package org.chalet.query.listing;

/**
 * One of the words by which an entry is found.
 *
 * @param all every word of the entry, parted by blanks
 */
record EntryWord(
    String list,
    String subject,
    String group,
    String word,
    String sort,
    String all,
    boolean hidden) {
  static EntryWord of(Entry entry, String word) {
    return new EntryWord(
        entry.list(),
        entry.subject(),
        entry.group(),
        word,
        entry.sort(),
        String.join(" ", entry.words()),
        entry.hidden());
  }

  static String id(Entry entry, String word) {
    return entry.id() + '/' + word;
  }
}
