package org.chalet.query.dav.core;

import java.util.List;
import java.util.stream.Stream;

/** A resource, or a place for one, that can be locked (RFC 4918, 6). */
public interface Lockable extends DavResource {
  /**
   * What it is called when it is locked: the decoded segments of its URL, or of the one that stands
   * for all the URLs under which people find it. The third is whose it is.
   */
  default List<String> lockedAs() {
    return DavPath.of(href()).names();
  }

  /** What a member of a collection is called when it is locked. */
  static List<String> within(Lockable collection, String name) {
    return Stream.concat(collection.lockedAs().stream(), Stream.of(name)).toList();
  }
}
