package org.chalet.query.contact.person;

/**
 * A group; a category that nobody has any more is none.
 *
 * @param group see {@link org.chalet.contact.GroupId}
 */
record GroupEntry(String book, String owner, String group, String name) {
  static String id(String book, String group) {
    return book + '/' + group;
  }

  String id() {
    return id(book, group);
  }
}
