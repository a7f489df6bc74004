package org.chalet.query.sharing;

import java.util.Optional;
import org.chalet.kernel.value.Ids;

/**
 * What collections of others are called in a reader's home: after their id, so that the name stays
 * whatever their owners and readers call them, and no two are called alike.
 */
public final class SharedNames {
  private static final String PREFIX = "shared-";

  private SharedNames() {}

  /**
   * @param collection {@code calendar:…} or {@code addressbook:…}
   */
  public static String segment(String collection) {
    return PREFIX + Ids.local(collection);
  }

  /** The local part of the id; empty for what is called otherwise. */
  public static Optional<String> local(String segment) {
    return claims(segment) ? Optional.of(segment.substring(PREFIX.length())) : Optional.empty();
  }

  /** Whether only a collection of somebody else may be called so. */
  public static boolean claims(String segment) {
    return segment.startsWith(PREFIX);
  }
}
