package org.chalet.command.organization;

import java.util.List;
import java.util.Map;
import org.chalet.command.Evolution;
import org.chalet.command.Persistent;
import org.chalet.command.organization.hold.Holds;
import org.chalet.command.organization.product.Products;
import org.chalet.command.organization.room.Rooms;
import org.chalet.command.organization.team.Teams;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.Texts;
import org.chalet.organization.AddUser;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.organization.RemoveUser;
import org.chalet.organization.RenameOrganization;
import org.chalet.organization.ReplaceLegalRepresentative;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.jspecify.annotations.Nullable;

/**
 * An organization as its events made it: pure, immutable. Kept as snapshots: nothing in it is
 * personal, and a change of its components raises the revision.
 *
 * @param name empty for one that was never opened
 * @param invitations what is offered by those that are open, by invitation
 */
@EventName(value = "organization.state", revision = 9)
public record Organization(
    String id,
    String name,
    Display display,
    Members members,
    Map<String, InvitationOffer> invitations,
    Products products,
    Teams teams,
    Rooms rooms,
    Holds holds) {
  public static final String TYPE = "Organization";
  public static final Organization NONE =
      new Organization(
          "",
          "",
          Display.PLAIN,
          Members.NOBODY,
          Map.of(),
          Products.NONE,
          Teams.NONE,
          Rooms.NONE,
          Holds.NONE);
  public static final Evolution<Organization> EVOLUTION = new OrganizationEvolution();

  private static final int LONGEST_NAME = 200;

  public Organization {
    invitations = Persistent.map(invitations);
  }

  public List<OrganizationEvent> open(OrganizationId opened, String wanted, AccountId founder) {
    if (!name.isEmpty()) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this organization's id is in use");
    }
    return List.of(new OrganizationOpened(opened.raw(), nameOf(wanted), founder.raw()));
  }

  /** In the founder's name, which is shown but not recorded here. */
  public List<OrganizationEvent> openOwn(OrganizationId opened, AccountId founder) {
    if (!name.isEmpty()) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this organization's id is in use");
    }
    return List.of(new OrganizationOpened(opened.raw(), founder.raw(), founder.raw()));
  }

  List<OrganizationEvent> decide(RenameOrganization command) {
    String wanted = nameOf(command.name());
    return wanted.equals(name) ? List.of() : List.of(new OrganizationRenamed(id, wanted));
  }

  List<OrganizationEvent> decide(AddUser command, String actor) {
    verifyMayGive(command.role(), actor);
    refuseMember(command.account());
    return List.of(new UserAdded(id, command.account().raw(), command.role().token()));
  }

  List<OrganizationEvent> decide(ChangeUserRole command, String actor) {
    verifyMayGive(command.role(), actor);
    Role former = members.roleOf(command.account());
    new OnlyLegalRepresentativesAppoint(members.roleOfActor(actor), former).verify();
    new ExternalsDoNotRepresent(former, command.role()).verify();
    lastStays(former, command.role()).verify();
    return former == command.role()
        ? List.of()
        : List.of(new UserRoleChanged(id, command.account().raw(), command.role().token()));
  }

  List<OrganizationEvent> decide(RemoveUser command, String actor) {
    Role manager = members.roleOfActor(actor);
    Role former = members.roleOf(command.account());
    new OnlyLegalRepresentativesAppoint(manager, former).verify();
    lastStays(former, null).verify();
    return List.of(new UserRemoved(id, command.account().raw()));
  }

  List<OrganizationEvent> decide(ReplaceLegalRepresentative command, String actor) {
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
    return List.of(
        new LegalRepresentativeReplaced(
            id,
            command.former().raw(),
            command.successor().raw(),
            next == null ? "" : next.token()));
  }

  /** With one more legal representative. */
  Organization represented(AccountId by) {
    return with(members.as(by.raw(), Role.LEGAL_REPRESENTATIVE));
  }

  Organization with(Members others) {
    return new Organization(id, name, display, others, invitations, products, teams, rooms, holds);
  }

  Organization inviting(Map<String, InvitationOffer> others) {
    return new Organization(id, name, display, members, others, products, teams, rooms, holds);
  }

  Organization named(String other) {
    return new Organization(
        id, other, display, members, invitations, products, teams, rooms, holds);
  }

  Organization holding(Products others) {
    return new Organization(id, name, display, members, invitations, others, teams, rooms, holds);
  }

  Organization with(Teams others) {
    return new Organization(
        id, name, display, members, invitations, products, others, rooms, holds);
  }

  Organization with(Rooms others) {
    return new Organization(
        id, name, display, members, invitations, products, teams, others, holds);
  }

  Organization with(Holds others) {
    return new Organization(
        id, name, display, members, invitations, products, teams, rooms, others);
  }

  Organization showing(Display other) {
    return new Organization(id, name, other, members, invitations, products, teams, rooms, holds);
  }

  /** Its name stays taken up: nobody opens another one under its id. */
  Organization deleted() {
    return NONE.identified(id, name);
  }

  private Organization identified(String taken, String last) {
    return new Organization(
        taken, last, display, members, invitations, products, teams, rooms, holds);
  }

  private void verifyMayGive(Role role, String actor) {
    Role manager = members.roleOfActor(actor);
    new OnlyLegalRepresentativesAppoint(manager, role).verify();
  }

  private LastLegalRepresentativeStays lastStays(Role former, @Nullable Role next) {
    return new LastLegalRepresentativeStays(members.legalRepresentatives(), former, next);
  }

  private void refuseMember(AccountId account) {
    if (members.has(account)) {
      throw new Rejected(ErrorCode.ALREADY_A_MEMBER, "this account is a user already");
    }
  }

  private static String nameOf(String wanted) {
    String line = Texts.line("an organization's name", wanted, LONGEST_NAME);
    if (ShownNames.isSomebodys(line)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "an organization's name is not an account's id");
    }
    return line;
  }
}
