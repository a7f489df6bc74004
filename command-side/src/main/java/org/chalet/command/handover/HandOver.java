package org.chalet.command.handover;

import java.util.List;
import java.util.Set;
import org.chalet.command.Evolution;
import org.chalet.command.Persistent;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.HandOverId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.CollectionHandedOver;
import org.chalet.organization.CollectionsReclaimed;
import org.chalet.organization.HandOverBegun;
import org.chalet.organization.HandOverEvent;
import org.chalet.organization.HandOverFinished;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as its events made it.
 *
 * @param begun null before it began
 * @param done collections that are gone from their former owner
 */
public record HandOver(@Nullable HandOverBegun begun, Set<String> done, boolean finished) {
  public static final String TYPE = "HandOver";
  public static final HandOver NONE = new HandOver(null, Set.of(), false);
  public static final Evolution<HandOver> EVOLUTION = HandOver::after;

  /** What was decided about a collection that is still to be handed over. */
  HandOverBegun open(String collection) {
    HandOverBegun plan = open();
    if (!plan.collections().contains(collection)) {
      throw new Rejected(ErrorCode.UNKNOWN_COLLECTION, "it is not handed over");
    }
    return plan;
  }

  /** What was decided. */
  HandOverBegun open() {
    HandOverBegun plan = begun;
    if (plan == null || finished) {
      throw new Rejected(ErrorCode.UNKNOWN_HAND_OVER, "there is no such hand-over any more");
    }
    return plan;
  }

  static @Nullable AccountId receiverOf(HandOverBegun plan) {
    return plan.receiver().isEmpty() ? null : new AccountId(plan.receiver());
  }

  /** What was decided, where nothing came of it but a deletion. */
  HandOverBegun reclaimable(OrganizationId organization) {
    HandOverBegun plan = begun;
    if (plan == null || !plan.organization().equals(organization.raw())) {
      throw new Rejected(ErrorCode.UNKNOWN_HAND_OVER, "there is no such hand-over");
    }
    if (!plan.receiver().isEmpty()) {
      throw new Rejected(
          ErrorCode.HAND_OVER_HAS_RECEIVER, "these collections went to " + plan.receiver());
    }
    if (!finished) {
      throw new Rejected(ErrorCode.HAND_OVER_RUNNING, "the collections are being deleted");
    }
    return plan;
  }

  List<HandOverEvent> complete(HandOverId id, String collection, String copy, long objects) {
    return done.contains(collection)
        ? List.of()
        : List.of(new CollectionHandedOver(id.raw(), collection, copy, objects));
  }

  private static HandOverBegun planOf(CollectionsReclaimed reclaimed) {
    return new HandOverBegun(
        reclaimed.handOver(),
        reclaimed.organization(),
        reclaimed.account(),
        reclaimed.receiver(),
        reclaimed.by(),
        reclaimed.cause(),
        reclaimed.collections());
  }

  private static @Nullable HandOver after(@Nullable HandOver before, Object event) {
    HandOver now = before == null ? NONE : before;
    return switch (event) {
      case HandOverBegun begun -> new HandOver(begun, now.done, false);
      case CollectionHandedOver e ->
          new HandOver(now.begun, Persistent.set(now.done).plus(e.collection()), false);
      case CollectionsReclaimed e -> new HandOver(planOf(e), Set.of(), false);
      case HandOverFinished e -> new HandOver(now.begun, now.done, true);
      default -> before;
    };
  }
}
