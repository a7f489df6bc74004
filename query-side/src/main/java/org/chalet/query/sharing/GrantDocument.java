package org.chalet.query.sharing;

import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareWords;

/**
 * A share of a collection.
 *
 * @param collection {@code calendar:…} or {@code addressbook:…}
 * @param grantee see {@link org.chalet.sharing.Grantee}
 * @param through the organization in which owner and grantee have to be
 * @param level token, see {@link org.chalet.sharing.ShareLevel}
 * @param shownSince position from which on it showed what is in it, while its level does
 * @param asks whether it has to be accepted before it counts
 * @param words what was said of it when it was made
 * @param ended whether the grantee is no more, though the collection has not been told yet
 */
record GrantDocument(
    String collection,
    String owner,
    String grantee,
    String through,
    String level,
    long shownSince,
    boolean asks,
    ShareWords words,
    boolean ended) {
  boolean shows() {
    return !ended && ShareLevel.of(level).includes(ShareLevel.VIEW);
  }

  static String id(String collection, String grantee) {
    return collection + '/' + grantee;
  }

  /** Whether it counts wherever owner and grantee are. */
  boolean isDirect() {
    return through.isEmpty();
  }

  GrantDocument end() {
    return new GrantDocument(
        collection, owner, grantee, through, level, shownSince, asks, words, true);
  }
}
