package org.chalet.query.contact.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card in lists.
 *
 * @param name the last path segment, decoded
 * @param group whether it is a group rather than a contact
 * @param sort by what it is ordered
 * @param categories keys of those that it says
 * @param members UIDs, of a group
 */
record ContactEntry(
    String book,
    String owner,
    String name,
    String uid,
    boolean group,
    String shown,
    String sort,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String organization,
    boolean photo,
    String etag,
    List<String> categories,
    List<String> members) {
  ContactEntry {
    categories = List.copyOf(categories);
    members = List.copyOf(members);
  }

  static String id(String book, String name) {
    return book + '/' + name;
  }

  String id() {
    return id(book, name);
  }
}
