package org.chalet.command.erasure;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.command.EventSourced;
import org.chalet.command.Memberships;
import org.chalet.command.StateReader;
import org.chalet.command.identity.Account;
import org.chalet.command.organization.Organization;
import org.chalet.command.organization.UserErasure;
import org.chalet.identity.EraseAccount;
import org.chalet.identity.EraseAgain;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.OrganizationEvent;

/** Closes an account in one commit with all that organizations have to know of it. */
public final class EraseAccountHandler {
  private final Aggregates<Account> accounts;
  private final EventSourced<Organization> organizations;
  private final Memberships memberships;
  private final AddressedInvitations invitations;
  private final StateReader states;
  private final Remains remains;
  private final InstantSource clock;

  EraseAccountHandler(
      Aggregates<Account> accounts,
      EventSourced<Organization> organizations,
      Memberships memberships,
      AddressedInvitations invitations,
      StateReader states,
      Remains remains,
      InstantSource clock) {
    this.accounts = accounts;
    this.organizations = organizations;
    this.memberships = memberships;
    this.invitations = invitations;
    this.states = states;
    this.remains = remains;
    this.clock = clock;
  }

  @CommandHandler
  void handle(EraseAccount command, @MetaDataValue("trail") Trail trail) {
    boolean repeated = accounts.ask(command.account().raw(), Account::isErased);
    close(
        command.account(),
        trail,
        repeated ? UserErasure::again : UserErasure::of,
        account -> account.erase(clock.instant()));
  }

  @CommandHandler
  void handle(EraseAgain command, @MetaDataValue("trail") Trail trail) {
    close(command.account(), trail, UserErasure::again, Account::eraseAgain);
  }

  private void close(
      AccountId account,
      Trail trail,
      BiFunction<Organization, AccountId, List<OrganizationEvent>> leaving,
      Consumer<Account> closing) {
    if (!trail.actor().equals(Trail.SYSTEM)) {
      throw new Rejected(ErrorCode.FORBIDDEN, "accounts are erased by Chalet alone");
    }
    concerned(account)
        .forEach((id, addressed) -> {
          forgetInvitations(account, id, addressed);
          organizations.decide(id, organization -> leaving.apply(organization, account));
        });
    accounts.tell(account.raw(), closing);
    // Before the commit: nothing of it is touched before the account is closed.
    remains.note(account, account.raw());
  }

  private void forgetInvitations(
      AccountId account, String organization, List<InvitationId> addressed) {
    for (InvitationId invitation : addressed) {
      organizations.decide(organization, o -> UserErasure.ofInvitation(o, invitation));
      remains.note(account, invitation.raw());
    }
  }

  /** In one order, so that two commands never wait for each other in a circle. */
  private SortedMap<String, List<InvitationId>> concerned(AccountId account) {
    SortedMap<String, List<InvitationId>> concerned = new TreeMap<>();
    for (OrganizationId organization : memberships.of(account)) {
      concerned.put(organization.raw(), new ArrayList<>());
    }
    for (var one : invitations.to(addresses(account))) {
      concerned
          .computeIfAbsent(one.organization().raw(), id -> new ArrayList<>())
          .add(one.invitation());
    }
    return concerned;
  }

  private Set<EmailAddress> addresses(AccountId account) {
    return states.read(account.raw(), Person.OF_ACCOUNT).map(Person::reachedAt).orElse(Set.of());
  }
}
