package org.chalet.query.organization;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the collections of a user who was removed.
 *
 * @param receiver null where they are deleted
 * @param by the manager who decided
 * @param cause the id of the command that removed the user
 * @param collections all of them
 * @param number position of the event that began it
 * @param begun microseconds since 1970 UTC
 */
record HandOverDocument(
    String id,
    String organization,
    String account,
    @Nullable String receiver,
    String by,
    String cause,
    List<String> collections,
    List<Moved> moved,
    boolean finished,
    long number,
    long begun) {
  /**
   * A collection that is where it belongs.
   *
   * @param copy what holds it now; empty where it was deleted
   */
  record Moved(String collection, String copy, long objects) {}

  HandOverDocument {
    collections = List.copyOf(collections);
    moved = List.copyOf(moved);
  }

  HandOverDocument with(Moved one) {
    List<Moved> more = new ArrayList<>(moved);
    more.removeIf(known -> known.collection().equals(one.collection()));
    more.add(one);
    return with(more, finished);
  }

  HandOverDocument reclaimed(String to, String manager, String why, List<String> these) {
    return new HandOverDocument(
        id, organization, account, to, manager, why, these, List.of(), false, number, begun);
  }

  HandOverDocument done() {
    return with(moved, true);
  }

  private HandOverDocument with(List<Moved> nowMoved, boolean nowFinished) {
    return new HandOverDocument(
        id,
        organization,
        account,
        receiver,
        by,
        cause,
        collections,
        nowMoved,
        nowFinished,
        number,
        begun);
  }
}
