package org.chalet.command.history.undo;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What goes with something else: streams, collections, and subjects in an organization. */
final class Belonging {
  private final Set<String> going = new HashSet<>();

  void add(Collection<String> more) {
    going.addAll(more);
  }

  boolean has(Deeds.Deed deed) {
    String subject = deed.subject();
    return going.contains(deed.stream())
        || going.contains(deed.place())
        || subject != null && going.contains(subject);
  }
}
