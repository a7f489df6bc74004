package org.chalet.command.handover;

import java.util.List;
import org.chalet.command.CommandSideParts;
import org.chalet.command.EventSourced;
import org.chalet.command.Secrets;
import org.chalet.command.StateReader;
import org.chalet.command.erasure.Departures;
import org.chalet.command.organization.CollectionsOfRemoved;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.HandOverId;
import org.chalet.organization.CollectionsFate;
import org.chalet.organization.HandOverBegun;
import org.chalet.organization.RemoveUser;

/** Notes with a removal what its manager decided about the user's collections. */
public final class RemovalPlans implements CollectionsOfRemoved {
  private final EventSourced<HandOver> handOvers;
  private final StateReader states;
  private final Holdings holdings;

  public RemovalPlans(CommandSideParts parts, Holdings holdings) {
    this.handOvers = parts.eventSourced(HandOver.TYPE, HandOver.EVOLUTION, HandOver.NONE);
    this.states = parts.states();
    this.holdings = holdings;
  }

  @Override
  public void decide(RemoveUser command, Trail trail) {
    if (command.collections() == CollectionsFate.KEEP) {
      return;
    }
    String home = states.read(command.account().raw(), HomeOrganization.OF_ACCOUNT).orElse("");
    if (!home.equals(command.organization().raw())) {
      throw new Rejected(
          ErrorCode.NOT_HOME_ORGANIZATION,
          "the person did not come in through this organization: they keep their collections");
    }
    var receiver = command.receiver();
    if (receiver != null && new Departures(states).isLeaving(receiver)) {
      throw new Rejected(ErrorCode.RECEIVER_NOT_ELIGIBLE, "the receiver is leaving Chalet");
    }
    List<String> collections =
        holdings.of(command.account()).stream().map(Holdings.Held::id).toList();
    if (!collections.isEmpty()) {
      HandOverId id = HandOverId.ofLocal(Secrets.letters());
      handOvers.decide(id.raw(), none -> List.of(begun(id, command, trail, collections)));
    }
  }

  private static HandOverBegun begun(
      HandOverId id, RemoveUser command, Trail trail, List<String> collections) {
    var receiver = command.receiver();
    return new HandOverBegun(
        id.raw(),
        command.organization().raw(),
        command.account().raw(),
        receiver == null ? "" : receiver.raw(),
        trail.actor(),
        trail.command(),
        collections);
  }
}
