package org.chalet.command.organization;

import java.util.ArrayList;
import java.util.List;
import org.chalet.command.organization.product.GrantDecisions;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.ContactPreferencesChosen;
import org.chalet.organization.InvitationAccepted;
import org.chalet.organization.InvitationDeclined;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InvitationResent;
import org.chalet.organization.InvitationWithdrawn;
import org.chalet.organization.InviteUser;
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserInvited;
import org.chalet.product.EverythingGranted;
import org.chalet.team.TeamMembersAdded;
import org.jspecify.annotations.Nullable;

/** Decisions about who is invited, and what becomes of it. */
public final class Invitations {
  /** As many people as an organization is made for. */
  static final int MOST_OPEN = 100_000;

  private final Organization now;

  public Invitations(Organization now) {
    this.now = now;
  }

  /**
   * @param holder of the address as a login; empty for nobody
   * @param before how many are invited in the same commit already
   */
  List<OrganizationEvent> invite(InviteUser command, String holder, int before) {
    InvitationOffer offer = command.offer();
    Role role = offer.offeredRole();
    new OnlyUsersAreAppointed(role).verify();
    if (now.members().all().containsKey(holder)) {
      throw new Rejected(ErrorCode.ALREADY_A_MEMBER, "this person is a user already");
    }
    new OneMoreFits(now.invitations().size() + before, MOST_OPEN, ErrorCode.TOO_MANY_INVITATIONS)
        .verify();
    return List.of(new UserInvited(now.id(), command.invitation().raw(), verified(offer, role)));
  }

  List<OrganizationEvent> resend(InvitationId invitation, String actor) {
    InvitationOffer offer = open(invitation);
    new OnlyLegalRepresentativesAppoint(now.members().roleOfActor(actor), offer.offeredRole())
        .verify();
    return List.of(new InvitationResent(now.id(), invitation.raw()));
  }

  List<OrganizationEvent> withdraw(InvitationId invitation) {
    InvitationOffer unused = open(invitation);
    return List.of(new InvitationWithdrawn(now.id(), invitation.raw()));
  }

  /**
   * What it brings, as long as it is open and whoever sent it may still give that.
   *
   * @throws Rejected INVITATION_NOT_VALID
   */
  public InvitationOffer look(InvitationId invitation, String by) {
    InvitationOffer offer = open(invitation);
    verifyStillGiven(by, offer.offeredRole());
    return offer;
  }

  /** The invited person does not come. */
  public List<OrganizationEvent> decline(InvitationId invitation) {
    InvitationOffer unused = open(invitation);
    return List.of(new InvitationDeclined(now.id(), invitation.raw()));
  }

  /**
   * Lets in somebody who was invited, with all that was offered and is still there.
   *
   * @param by who invited, or sent it again since: an invitation is worth what they may still give
   */
  public List<Event> accept(InvitationId invitation, AccountId account, String by) {
    InvitationOffer offer = look(invitation, by);
    if (now.members().has(account)) {
      throw new Rejected(ErrorCode.ALREADY_A_MEMBER, "this account is a user already");
    }
    List<Event> events = new ArrayList<>();
    events.add(new UserAdded(now.id(), account.raw(), offer.role()));
    if (offer.everything()) {
      events.add(new EverythingGranted(now.id(), account.raw()));
    }
    events.addAll(GrantDecisions.offered(now, account, offer.access()));
    offer.teams().stream()
        .filter(team -> now.teams().has(new TeamId(team)))
        .forEach(team -> events.add(new TeamMembersAdded(now.id(), team, List.of(account.raw()))));
    @Nullable ContactPreferences preferences = offer.preferences();
    if (preferences != null) {
      events.add(new ContactPreferencesChosen(now.id(), account.raw(), preferences));
    }
    events.add(new InvitationAccepted(now.id(), invitation.raw(), account.raw()));
    return events;
  }

  private InvitationOffer verified(InvitationOffer offer, Role role) {
    GrantDecisions.verifyOffered(now, offer.access());
    List<String> teams = offer.teams().stream().distinct().toList();
    teams.forEach(team -> verifyThere(new TeamId(team)));
    @Nullable ContactPreferences wanted = offer.preferences();
    @Nullable ContactPreferences known = wanted == null ? null : Settings.verified(wanted);
    if (known != null) {
      new PreferencesFitTheRole(role, false, known).verify();
    }
    return new InvitationOffer(offer.role(), offer.everything(), offer.access(), teams, known);
  }

  private void verifyStillGiven(String by, Role role) {
    if (!now.members().stillMay(by, InviteUser.class)
        || new OnlyLegalRepresentativesAppoint(now.members().roleOfActor(by), role).broken()) {
      throw notValid();
    }
  }

  private void verifyThere(TeamId team) {
    if (!now.teams().has(team)) {
      throw new Rejected(ErrorCode.UNKNOWN_TEAM, "the organization has no such team");
    }
  }

  private InvitationOffer open(InvitationId invitation) {
    InvitationOffer offer = now.invitations().get(invitation.raw());
    if (offer == null) {
      throw notValid();
    }
    return offer;
  }

  private static Rejected notValid() {
    return new Rejected(ErrorCode.INVITATION_NOT_VALID, "this invitation opens nothing any more");
  }
}
