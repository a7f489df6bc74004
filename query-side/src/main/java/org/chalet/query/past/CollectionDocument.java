package org.chalet.query.past;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One life of a calendar or an address book, from its creation, or its restoration, to its end.
 *
 * @param home whose names are told apart: {@code calendar-home/account:…}, {@code
 *     addressbook-home/account:…}
 * @param created position of its first event
 * @param until position of its last event; {@link VersionDocument#NOW} while it is there
 * @param frozen whether it is on its way to another owner, or went there
 * @param ended when it was deleted, in epoch seconds; null while it is there
 * @param endedBy who deleted it: an account, or {@code system}
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
    @Nullable Long ended,
    @Nullable String endedBy) {
  CollectionDocument {
    components = List.copyOf(components);
  }

  static CollectionDocument begun(
      String id,
      String home,
      String owner,
      String segment,
      List<String> components,
      boolean isDefault,
      long position) {
    return new CollectionDocument(
        id,
        home,
        owner,
        segment,
        components,
        isDefault,
        position,
        VersionDocument.NOW,
        false,
        null,
        null);
  }

  boolean isHandedOver() {
    return frozen && ended != null;
  }

  boolean wasThere(long position) {
    return created <= position && position < until;
  }

  CollectionDocument onItsWay() {
    return new CollectionDocument(
        id, home, owner, segment, components, isDefault, created, until, true, ended, endedBy);
  }

  CollectionDocument endedAt(long position, long epochSecond, String by) {
    return new CollectionDocument(
        id,
        home,
        owner,
        segment,
        components,
        isDefault,
        created,
        position,
        frozen,
        epochSecond,
        by);
  }

  CollectionDocument begunAgain(long position) {
    return begun(id, home, owner, segment, components, isDefault, position);
  }

  /** Each life has a document of its own. */
  String documentId() {
    return id + '@' + created;
  }
}
