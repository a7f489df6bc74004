package org.chalet.command.organization;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.Texts;
import org.chalet.organization.AddUser;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.InvitationAccepted;
import org.chalet.organization.InvitationWithdrawn;
import org.chalet.organization.InviteUser;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.organization.RemoveUser;
import org.chalet.organization.RenameOrganization;
import org.chalet.organization.ReplaceLegalRepresentative;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserInvited;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.chalet.organization.WithdrawInvitation;

/**
 * An organization, its users with their roles, and the invitations that are open. Its fields are
 * kept as snapshots: none is personal, and a change of them raises the revision.
 */
@EventName("organization.state")
public final class Organization {
  private static final int LONGEST_NAME = 200;

  @AggregateIdentifier private String id = "";
  private String name = "";
  private Members members = new Members();
  private Map<String, Role> invitations = new HashMap<>();

  Organization() {}

  /** A fresh one, not opened yet. */
  public Organization(String id) {
    this.id = id;
  }

  public void open(String wanted, AccountId founder) {
    if (!name.isEmpty()) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this organization's id is in use");
    }
    apply(new OrganizationOpened(id, nameOf(wanted), founder.raw()));
  }

  /** Lets in somebody who was invited. */
  public void accept(InvitationId invitation, AccountId account) {
    Role role = invitations.get(invitation.raw());
    if (role == null) {
      throw new Rejected(ErrorCode.INVITATION_NOT_VALID, "this invitation opens nothing any more");
    }
    refuseMember(account);
    apply(new UserAdded(id, account.raw(), role.token()));
    apply(new InvitationAccepted(id, invitation.raw(), account.raw()));
  }

  void decide(RenameOrganization command, String actor) {
    new OnlyManagersChangeDetails(members.roleOfActor(actor)).verify();
    String wanted = nameOf(command.name());
    if (!wanted.equals(name)) {
      apply(new OrganizationRenamed(id, wanted));
    }
  }

  void decide(AddUser command, String actor) {
    verifyMayGive(command.role(), actor);
    refuseMember(command.account());
    apply(new UserAdded(id, command.account().raw(), command.role().token()));
  }

  void decide(InviteUser command, String actor) {
    verifyMayGive(command.role(), actor);
    apply(new UserInvited(id, command.invitation().raw(), command.role().token()));
  }

  void decide(WithdrawInvitation command, String actor) {
    new OnlyManagersManageUsers(members.roleOfActor(actor)).verify();
    if (!invitations.containsKey(command.invitation().raw())) {
      throw new Rejected(ErrorCode.INVITATION_NOT_VALID, "this invitation is not open");
    }
    apply(new InvitationWithdrawn(id, command.invitation().raw()));
  }

  void decide(ChangeUserRole command, String actor) {
    verifyMayGive(command.role(), actor);
    Role former = members.roleOf(command.account());
    new OnlyLegalRepresentativesAppoint(members.roleOfActor(actor), former).verify();
    new ExternalsDoNotRepresent(former, command.role()).verify();
    lastStays(former, command.role()).verify();
    if (former != command.role()) {
      apply(new UserRoleChanged(id, command.account().raw(), command.role().token()));
    }
  }

  void decide(RemoveUser command, String actor) {
    Role manager = members.roleOfActor(actor);
    new OnlyManagersManageUsers(manager).verify();
    Role former = members.roleOf(command.account());
    new OnlyLegalRepresentativesAppoint(manager, former).verify();
    new LastLegalRepresentativeStays(members.legalRepresentatives(), former, null).verify();
    apply(new UserRemoved(id, command.account().raw()));
  }

  void leave(String actor) {
    Role former = members.roleOfActor(actor);
    new LastLegalRepresentativeStays(members.legalRepresentatives(), former, null).verify();
    apply(new UserLeft(id, actor));
  }

  void decide(ReplaceLegalRepresentative command, String actor) {
    Role next = command.formerRole();
    verifyMayGive(Role.LEGAL_REPRESENTATIVE, actor);
    if (command.former().equals(command.successor()) || next == Role.LEGAL_REPRESENTATIVE) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a replacement needs somebody else");
    }
    if (members.roleOf(command.former()) != Role.LEGAL_REPRESENTATIVE) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "the one to be replaced is not a legal representative");
    }
    new ExternalsDoNotRepresent(members.roleOf(command.successor()), Role.LEGAL_REPRESENTATIVE)
        .verify();
    apply(
        new LegalRepresentativeReplaced(
            id,
            command.former().raw(),
            command.successor().raw(),
            next == null ? "" : next.token()));
  }

  private void verifyMayGive(Role role, String actor) {
    Role manager = members.roleOfActor(actor);
    new OnlyManagersManageUsers(manager).verify();
    new OnlyLegalRepresentativesAppoint(manager, role).verify();
  }

  private LastLegalRepresentativeStays lastStays(Role former, Role next) {
    return new LastLegalRepresentativeStays(members.legalRepresentatives(), former, next);
  }

  private void refuseMember(AccountId account) {
    if (members.has(account)) {
      throw new Rejected(ErrorCode.ALREADY_A_MEMBER, "this account is a user already");
    }
  }

  private static String nameOf(String wanted) {
    return Texts.line("an organization's name", wanted, LONGEST_NAME);
  }

  @EventSourcingHandler
  void evolve(OrganizationOpened event) {
    id = event.organization();
    name = event.name();
    members.set(event.founder(), Role.LEGAL_REPRESENTATIVE);
  }

  @EventSourcingHandler
  void evolve(OrganizationRenamed event) {
    name = event.name();
  }

  @EventSourcingHandler
  void evolve(UserAdded event) {
    members.set(event.account(), Role.of(event.role()));
  }

  @EventSourcingHandler
  void evolve(UserInvited event) {
    invitations.put(event.invitation(), Role.of(event.role()));
  }

  @EventSourcingHandler
  void evolve(InvitationAccepted event) {
    invitations.remove(event.invitation());
  }

  @EventSourcingHandler
  void evolve(InvitationWithdrawn event) {
    invitations.remove(event.invitation());
  }

  @EventSourcingHandler
  void evolve(UserRoleChanged event) {
    members.set(event.account(), Role.of(event.role()));
  }

  @EventSourcingHandler
  void evolve(UserRemoved event) {
    members.remove(event.account());
  }

  @EventSourcingHandler
  void evolve(UserLeft event) {
    members.remove(event.account());
  }

  @EventSourcingHandler
  void evolve(LegalRepresentativeReplaced event) {
    members.set(event.successor(), Role.LEGAL_REPRESENTATIVE);
    if (event.formerRole().isEmpty()) {
      members.remove(event.former());
    } else {
      members.set(event.former(), Role.of(event.formerRole()));
    }
  }
}
