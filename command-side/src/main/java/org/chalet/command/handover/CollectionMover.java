package org.chalet.command.handover;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.HandOverId;

/** How collections of one kind pass to another owner. */
interface CollectionMover {
  static CollectionMover of(String collection, List<CollectionMover> movers) {
    return movers.stream()
        .filter(mover -> mover.moves(collection))
        .findFirst()
        .orElseThrow(
            () -> new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no collection is called so"));
  }

  /** Whether the collection is of its kind. */
  boolean moves(String collection);

  /** Nobody writes into it any more. */
  void freeze(String collection);

  /**
   * Makes the collection that is to hold the copies, unless it is there; also when the other was
   * deleted.
   */
  void makeCopy(HandOverId handOver, String collection, AccountId receiver, String name);

  /** Copies the objects that were not copied before. */
  void copy(HandOverId handOver, String collection, AccountId receiver, List<String> names);

  /** Takes it from its owner. */
  void giveUp(String collection);

  /** {@code kind:local} of the collection that holds the copies. */
  String copyOf(HandOverId handOver, String collection);

  /** Gives the owner a fresh default, unless there is one. */
  void freshDefault(HandOverId handOver, AccountId owner, String language);
}
