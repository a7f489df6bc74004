package org.chalet.command.organization;

import static org.chalet.command.organization.Settings.changed;

import org.chalet.command.Evolution;
import org.chalet.command.Persistent;
import org.chalet.command.organization.product.ProductsEvolution;
import org.chalet.command.organization.team.TeamsEvolution;
import org.chalet.hold.HoldEvent;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AccountingGranted;
import org.chalet.organization.AccountingWithdrawn;
import org.chalet.organization.ContactPreferencesChosen;
import org.chalet.organization.HiddenFromDirectory;
import org.chalet.organization.InitialsChosen;
import org.chalet.organization.InvitationAccepted;
import org.chalet.organization.InvitationDeclined;
import org.chalet.organization.InvitationErased;
import org.chalet.organization.InvitationResent;
import org.chalet.organization.InvitationWithdrawn;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.LogoChanged;
import org.chalet.organization.LogoRemoved;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.organization.ShownInDirectory;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserErased;
import org.chalet.organization.UserInvited;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.chalet.product.ProductEvent;
import org.chalet.room.RoomEvent;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamEvent;
import org.jspecify.annotations.Nullable;

/** How an organization follows from the events of its stream. */
final class OrganizationEvolution implements Evolution<Organization> {
  @Override
  public Organization after(@Nullable Organization before, Object event) {
    Organization now = before == null ? Organization.NONE : before;
    return switch (event) {
      case OrganizationEvent happened -> after(now, happened);
      case ProductEvent happened -> now.holding(ProductsEvolution.after(now.products(), happened));
      case TeamDeleted deleted ->
          now.with(TeamsEvolution.after(now.teams(), deleted))
              .holding(now.products().withoutHolder(deleted.team()));
      case TeamEvent happened -> now.with(TeamsEvolution.after(now.teams(), happened));
      case HoldEvent happened -> now.with(now.holds().after(happened));
      case RoomEvent happened -> now.with(now.rooms().after(happened));
      default -> now;
    };
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
              now.display(),
              members.joined(opened.founder(), Role.LEGAL_REPRESENTATIVE),
              now.invitations(),
              now.products(),
              now.teams(),
              now.rooms(),
              now.holds());
      case OrganizationRenamed renamed -> now.named(renamed.name());
      case UserAdded added -> now.with(members.joined(added.account(), Role.of(added.role())));
      case UserInvited invited ->
          now.inviting(Persistent.with(now.invitations(), invited.invitation(), invited.offer()));
      case InvitationAccepted accepted -> closed(now, accepted.invitation());
      case InvitationWithdrawn withdrawn -> closed(now, withdrawn.invitation());
      case InvitationErased erased -> closed(now, erased.invitation());
      case UserRoleChanged changed ->
          now.with(members.as(changed.account(), Role.of(changed.role())));
      case UserRemoved removed -> gone(now, removed.account());
      case UserLeft left -> gone(now, left.account());
      case UserErased erased -> gone(now, erased.account());
      case LegalRepresentativeReplaced replaced -> replaced(now, replaced);
      case HiddenFromDirectory left -> changed(now, left.account(), m -> m.hidden(true));
      case ShownInDirectory shown -> changed(now, shown.account(), m -> m.hidden(false));
      case AccountingGranted granted -> changed(now, granted.account(), m -> m.accounting(true));
      case AccountingWithdrawn ended -> changed(now, ended.account(), m -> m.accounting(false));
      case ContactPreferencesChosen chosen ->
          changed(now, chosen.account(), m -> m.preferring(chosen.preferences()));
      case InitialsChosen chosen -> now.showing(now.display().initialed(chosen.initials()));
      case LogoChanged changed -> now.showing(now.display().showing(changed.logo()));
      case LogoRemoved removed -> now.showing(now.display().showing(""));
      case InvitationDeclined declined -> closed(now, declined.invitation());
      case InvitationResent resent -> now;
      case OrganizationDeleted deleted -> now.deleted();
    };
  }

  private static Organization closed(Organization now, String invitation) {
    return now.inviting(Persistent.without(now.invitations(), invitation));
  }

  private static Organization replaced(Organization now, LegalRepresentativeReplaced event) {
    Organization appointed =
        now.with(now.members().as(event.successor(), Role.LEGAL_REPRESENTATIVE));
    return event.formerRole().isEmpty()
        ? gone(appointed, event.former())
        : appointed.with(appointed.members().as(event.former(), Role.of(event.formerRole())));
  }

  /** With all that the account had here. */
  private static Organization gone(Organization now, String account) {
    return now.with(now.members().without(account))
        .with(now.teams().withoutMember(account))
        .holding(now.products().withoutHolder(account));
  }
}
