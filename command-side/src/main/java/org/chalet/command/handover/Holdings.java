package org.chalet.command.handover;

import java.util.List;
import org.chalet.kernel.value.AccountId;

/** Collections and what is in them, as far as it has been taken in of the log. */
public interface Holdings {
  /**
   * @param id {@code calendar:…} or {@code addressbook:…}
   * @param name what its owner sees
   */
  record Held(String id, String name, boolean isDefault) {}

  /**
   * An object in a collection.
   *
   * @param size in octets
   */
  record Piece(String name, long size) {}

  List<Held> of(AccountId account);

  /** Those that were deleted and can come back. */
  List<Held> deletedOf(AccountId account);

  /** How many objects are in a collection, which may have been deleted. */
  long count(String collection);

  /** Objects in the order of their last change, a bounded number of those behind the position. */
  Part objects(String collection, long after);

  /**
   * @param last position behind which the next part begins
   */
  record Part(List<Piece> pieces, long last) {}
}
