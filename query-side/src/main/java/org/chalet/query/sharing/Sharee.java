package org.chalet.query.sharing;

import org.chalet.sharing.Reach;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareWords;

/**
 * With whom a collection is shared.
 *
 * @param grantee {@code account:…}, {@code team:…} or {@code organization:…}
 * @param words what was said of it when it was made
 * @param asks whether it has to be accepted before it counts
 */
public record Sharee(
    String grantee, ShareLevel level, Reach.Answer answer, ShareWords words, boolean asks) {
  /** Whether a person has still to accept. */
  public boolean pending() {
    return asks && answer == Reach.Answer.NONE;
  }

  /** A share by its collection and its grantee. */
  public record Of(String collection, String grantee) {}
}
