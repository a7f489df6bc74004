package org.chalet.query.past;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar or an address book from its creation to its end.
 *
 * @param home whose names are told apart: {@code calendar-home/account:…}, {@code
 *     addressbook-home/account:…}
 * @param created position of its first event
 * @param until position of its last event; {@link VersionDocument#NOW} while it is there
 * @param frozen whether it is on its way to another owner, or went there
 * @param ended when it was deleted, in epoch seconds; null while it is there
 */
record CollectionDocument(
    String id,
    String home,
    String owner,
    String segment,
    List<String> components,
    boolean isDefault,
    long created,
    long until,
    boolean frozen,
    @Nullable Long ended) {
  CollectionDocument {
    components = List.copyOf(components);
  }

  boolean isHandedOver() {
    return frozen && ended != null;
  }

  CollectionDocument onItsWay() {
    return new CollectionDocument(
        id, home, owner, segment, components, isDefault, created, until, true, ended);
  }

  CollectionDocument endedAt(long position, long epochSecond) {
    return new CollectionDocument(
        id, home, owner, segment, components, isDefault, created, position, frozen, epochSecond);
  }
}
