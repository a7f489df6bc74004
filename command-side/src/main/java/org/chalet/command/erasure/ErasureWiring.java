package org.chalet.command.erasure;

import java.util.List;
import org.chalet.command.Aggregates;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;
import org.chalet.command.EventSourced;
import org.chalet.command.Memberships;
import org.chalet.command.erasure.hold.HoldHandlers;
import org.chalet.command.identity.Account;
import org.chalet.command.organization.Organization;

/** Account deletion; the aggregates belong to other contexts. */
public final class ErasureWiring implements ContextWiring {
  private final Memberships memberships;
  private final AddressedInvitations invitations;

  public ErasureWiring(Memberships memberships, AddressedInvitations invitations) {
    this.memberships = memberships;
    this.invitations = invitations;
  }

  @Override
  public List<Class<?>> aggregates() {
    return List.of();
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    Aggregates<Account> accounts = new Aggregates<>(parts.repository(Account.class), Account::new);
    EventSourced<Organization> organizations =
        parts.eventSourced(Organization.TYPE, Organization.EVOLUTION, Organization.NONE);
    return List.of(
        new DeletionHandlers(
            accounts,
            organizations,
            memberships,
            new DeletionSchedule(parts.vault()),
            new DeletionLetters(parts.outbox(), parts.states(), parts.clock()),
            new AccountSecrets(parts.vault(), parts.blobs()),
            parts.clock()),
        new EraseAccountHandler(
            accounts,
            organizations,
            memberships,
            invitations,
            parts.states(),
            new Remains(parts.vault()),
            parts.clock()),
        new HoldHandlers(organizations, accounts, parts.clock()));
  }
}
