package org.chalet.command.organization;

import org.chalet.command.Evolution;
import org.chalet.command.Persistent;
import org.chalet.kernel.value.Role;
import org.chalet.organization.InvitationAccepted;
import org.chalet.organization.InvitationWithdrawn;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserInvited;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.jspecify.annotations.Nullable;

/** How an organization follows from the events of its stream. */
final class OrganizationEvolution implements Evolution<Organization> {
  @Override
  public Organization after(@Nullable Organization before, Object event) {
    Organization now = before == null ? Organization.NONE : before;
    return event instanceof OrganizationEvent happened ? after(now, happened) : now;
  }

  @Override
  public Class<Organization> kept() {
    return Organization.class;
  }

  private static Organization after(Organization now, OrganizationEvent event) {
    Members members = now.members();
    return switch (event) {
      case OrganizationOpened opened ->
          new Organization(
              opened.organization(),
              opened.name(),
              members.joined(opened.founder(), Role.LEGAL_REPRESENTATIVE),
              now.invitations());
      case OrganizationRenamed renamed -> now.named(renamed.name());
      case UserAdded added -> now.with(members.joined(added.account(), Role.of(added.role())));
      case UserInvited invited ->
          now.inviting(
              Persistent.with(now.invitations(), invited.invitation(), Role.of(invited.role())));
      case InvitationAccepted accepted -> closed(now, accepted.invitation());
      case InvitationWithdrawn withdrawn -> closed(now, withdrawn.invitation());
      case UserRoleChanged changed ->
          now.with(members.as(changed.account(), Role.of(changed.role())));
      case UserRemoved removed -> now.with(members.without(removed.account()));
      case UserLeft left -> now.with(members.without(left.account()));
      case LegalRepresentativeReplaced replaced -> now.with(replaced(members, replaced));
    };
  }

  private static Organization closed(Organization now, String invitation) {
    return now.inviting(Persistent.without(now.invitations(), invitation));
  }

  private static Members replaced(Members members, LegalRepresentativeReplaced event) {
    Members appointed = members.as(event.successor(), Role.LEGAL_REPRESENTATIVE);
    return event.formerRole().isEmpty()
        ? appointed.without(event.former())
        : appointed.as(event.former(), Role.of(event.formerRole()));
  }
}
