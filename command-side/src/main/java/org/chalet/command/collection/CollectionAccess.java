package org.chalet.command.collection;

import org.chalet.command.Circles;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.policy.Audience;
import org.chalet.policy.CommandPolicy;
import org.chalet.policy.Permission;
import org.chalet.sharing.Reach;

/** Whether somebody may send a command to a collection: its owner, or whom its shares let. */
public final class CollectionAccess {
  private final Circles circles;

  public CollectionAccess(Circles circles) {
    this.circles = circles;
  }

  /** Refuses those who are not in the audience of the command, and what is on its way. */
  public void verify(Class<? extends Command> command, Shareable collection, String actor) {
    Permission permission = CommandPolicy.of(command);
    if (!admits(permission.audience(), collection, actor)) {
      throw new Rejected(permission.refusal(), "this collection is not shared with you for that");
    }
    new FrozenStays(collection.frozen()).verify();
  }

  /** Refuses those who are not in the audience, whatever they want to do elsewhere. */
  public void verify(Audience audience, Shareable collection, String actor) {
    if (!admits(audience, collection, actor)) {
      throw new Rejected(ErrorCode.FORBIDDEN, "this collection is not shared with you for that");
    }
  }

  private boolean admits(Audience audience, Shareable collection, String actor) {
    if (audience == Audience.SYSTEM) {
      return actor.equals(Trail.SYSTEM);
    }
    if (collection.owner().equals(actor)) {
      return audience != Audience.SHAREES;
    }
    return audience != Audience.OWNER && audience.admits(reach(collection, actor));
  }

  Reach reach(Shareable collection, String account) {
    return collection.shares().reach(collection.owner(), account, circles);
  }

  Circles circles() {
    return circles;
  }
}
