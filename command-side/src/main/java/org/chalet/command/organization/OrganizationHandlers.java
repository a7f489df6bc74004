package org.chalet.command.organization;

import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.EventSourced;
import org.chalet.command.ExistingAccounts;
import org.chalet.command.StateReader;
import org.chalet.identity.Logins;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.AddUser;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.CollectionsFate;
import org.chalet.organization.DeleteOrganization;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.OpenOrganization;
import org.chalet.organization.OrganizationCommand;
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.RemoveUser;
import org.chalet.organization.RenameOrganization;
import org.chalet.organization.ReplaceLegalRepresentative;
import org.chalet.organization.UserLeft;
import org.chalet.store.Reservations;

/** Brings commands to the organization, with what it cannot know by itself. */
public final class OrganizationHandlers {
  private final EventSourced<Organization> organizations;
  private final Decisions decisions;
  private final ExistingAccounts accounts;
  private final Reservations reservations;
  private final CollectionsOfRemoved collections;
  private final Acquaintances acquaintances;
  private final Leaving leaving;
  private final OwnOrganizations own;
  private final StateReader states;

  OrganizationHandlers(
      EventSourced<Organization> organizations,
      Decisions decisions,
      ExistingAccounts accounts,
      Reservations reservations,
      CollectionsOfRemoved collections,
      Acquaintances acquaintances,
      Leaving leaving,
      OwnOrganizations own,
      StateReader states) {
    this.organizations = organizations;
    this.decisions = decisions;
    this.accounts = accounts;
    this.reservations = reservations;
    this.collections = collections;
    this.acquaintances = acquaintances;
    this.leaving = leaving;
    this.own = own;
    this.states = states;
  }

  @CommandHandler
  long handle(OpenOrganization command, @MetaDataValue("trail") Trail trail) {
    AccountId founder = accounts.actor(trail);
    own.verifyRoom(founder);
    return organizations.decide(
        command.organization().raw(), o -> o.open(command.organization(), command.name(), founder));
  }

  @CommandHandler
  long handle(RenameOrganization command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> o.decide(command));
  }

  @CommandHandler
  long handle(AddUser command, @MetaDataValue("trail") Trail trail) {
    return decide(
        command,
        trail,
        organization -> {
          List<OrganizationEvent> added = organization.decide(command, trail.actor());
          acquaintances.verify(trail.actor(), command.account(), command.organization());
          return added;
        });
  }

  @CommandHandler
  long handle(ChangeUserRole command, @MetaDataValue("trail") Trail trail) {
    return decide(command, trail, o -> o.decide(command, trail.actor()));
  }

  @CommandHandler
  long handle(RemoveUser command, @MetaDataValue("trail") Trail trail) {
    long version =
        decide(
            command,
            trail,
            organization -> {
              List<OrganizationEvent> removed = organization.decide(command, trail.actor());
              verifyRemoval(organization, command, trail);
              return removed;
            });
    gone(command.account(), command.organization());
    return version;
  }

  @CommandHandler
  long handle(LeaveOrganization command, @MetaDataValue("trail") Trail trail) {
    long version =
        decide(
            command,
            trail,
            organization -> {
              leaving.verify(organization, trail.actor());
              return List.of(new UserLeft(organization.id(), trail.actor()));
            });
    gone(new AccountId(trail.actor()), command.organization());
    return version;
  }

  @CommandHandler
  long handle(ReplaceLegalRepresentative command, @MetaDataValue("trail") Trail trail) {
    RemoveUser removal = command.removal();
    long version =
        decide(
            command,
            trail,
            organization -> {
              List<OrganizationEvent> replaced = organization.decide(command, trail.actor());
              accounts.verify(command.successor());
              if (removal != null) {
                verifyRemoval(organization.represented(command.successor()), removal, trail);
              }
              return replaced;
            });
    if (removal != null) {
      gone(removal.account(), removal.organization());
    }
    return version;
  }

  @CommandHandler
  long handle(DeleteOrganization command, @MetaDataValue("trail") Trail trail) {
    long version =
        decide(command, trail, o -> Deletion.decide(o, command, ShownNames.of(o.name(), states)));
    gone(new AccountId(trail.actor()), command.organization());
    return version;
  }

  private void verifyRemoval(Organization from, RemoveUser removal, Trail trail) {
    new ConfirmationNamesTheUser(holderOf(removal.confirmation()), removal.account()).verify();
    if (removal.account().raw().equals(trail.actor())) {
      // Whoever takes themselves out leaves, by whatever command.
      leaving.verify(from, trail.actor());
    }
    if (removal.collections() == CollectionsFate.DELETE) {
      from.holds().verifyFree(removal.account());
    }
    ReceiverIsEligible.of(removal, from.members()).verify();
    collections.decide(removal, trail);
  }

  private void gone(AccountId account, OrganizationId from) {
    collections.ended(account, from);
    own.openFor(account, from);
  }

  private long decide(
      OrganizationCommand command,
      Trail trail,
      Function<Organization, List<OrganizationEvent>> decision) {
    return decisions.decide(command, command.organization(), trail, decision);
  }

  private String holderOf(String confirmation) {
    try {
      String login = new EmailAddress(confirmation).normalized();
      return reservations.holder(Logins.SCOPE, login).orElse("");
    } catch (Rejected notAnAddress) {
      return "";
    }
  }
}
