package org.chalet.command.handover;

import java.util.List;
import org.chalet.command.Aggregates;
import org.chalet.command.CommandSideParts;
import org.chalet.command.EventSourced;
import org.chalet.command.Secrets;
import org.chalet.command.StateReader;
import org.chalet.command.erasure.Departures;
import org.chalet.command.identity.Account;
import org.chalet.command.organization.CollectionsOfRemoved;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.HandOverId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.CollectionsFate;
import org.chalet.organization.HandOverBegun;
import org.chalet.organization.RemoveUser;

/** Notes with a removal what its manager decided about the user's collections. */
public final class RemovalPlans implements CollectionsOfRemoved {
  private final EventSourced<HandOver> handOvers;
  private final Aggregates<Account> accounts;
  private final StateReader states;
  private final Holdings holdings;

  public RemovalPlans(CommandSideParts parts, Holdings holdings) {
    this.handOvers = parts.eventSourced(HandOver.TYPE, HandOver.EVOLUTION, HandOver.NONE);
    this.accounts = new Aggregates<>(parts.repository(Account.class), Account::new);
    this.states = parts.states();
    this.holdings = holdings;
  }

  @Override
  public void decide(RemoveUser command, Trail trail) {
    if (command.collections() == CollectionsFate.KEEP) {
      return;
    }
    String account = command.account().raw();
    if (!accounts.ask(account, a -> a.isAtHome(command.organization()))) {
      throw new Rejected(
          ErrorCode.NOT_HOME_ORGANIZATION,
          "the person did not come in through this organization, or was gone from it since: they keep"
              + " their collections");
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

  @Override
  public void ended(AccountId account, OrganizationId organization) {
    accounts.tell(account.raw(), a -> a.goFrom(organization));
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
