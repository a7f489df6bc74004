package org.chalet.query.directory;

import java.util.List;
import java.util.TreeSet;

/**
 * A team, as its organization's directory shows it.
 *
 * @param created position of the event that made it
 * @param shown UIDs of the cards of its members, of those that have one; in order
 */
record TeamDocument(
    String organization, String team, String name, long created, List<String> shown) {
  TeamDocument {
    shown = List.copyOf(shown);
  }

  TeamDocument named(String newName) {
    return new TeamDocument(organization, team, newName, created, shown);
  }

  TeamDocument showing(String uid, boolean isShown) {
    if (shown.contains(uid) == isShown) {
      return this;
    }
    TreeSet<String> now = new TreeSet<>(shown);
    if (isShown) {
      now.add(uid);
    } else {
      now.remove(uid);
    }
    return new TeamDocument(organization, team, name, created, List.copyOf(now));
  }
}
