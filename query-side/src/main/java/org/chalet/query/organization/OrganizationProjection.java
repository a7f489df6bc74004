package org.chalet.query.organization;

import static org.chalet.query.organization.OrganizationSchema.BY_ORGANIZATION;
import static org.chalet.query.organization.OrganizationSchema.INVITATIONS;
import static org.chalet.query.organization.OrganizationSchema.MEMBERS;
import static org.chalet.query.organization.OrganizationSchema.OPEN;
import static org.chalet.query.organization.OrganizationSchema.ORGANIZATIONS;
import static org.chalet.query.organization.OrganizationSchema.PREFERENCES;
import static org.chalet.query.organization.OrganizationSchema.PREFERENCES_OF_ORGANIZATION;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AccountingGranted;
import org.chalet.organization.AccountingWithdrawn;
import org.chalet.organization.ContactPreferencesChosen;
import org.chalet.organization.HandOverEvent;
import org.chalet.organization.HiddenFromDirectory;
import org.chalet.organization.InitialsChosen;
import org.chalet.organization.InvitationAccepted;
import org.chalet.organization.InvitationClosed;
import org.chalet.organization.InvitationDeclined;
import org.chalet.organization.InvitationErased;
import org.chalet.organization.InvitationEvent;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InvitationReissued;
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
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.query.rest.Times;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;
import org.chalet.team.TeamEvent;
import org.jspecify.annotations.Nullable;

/** Organizations, their users and invitations; their versions follow products and teams too. */
public final class OrganizationProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return OrganizationSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("organization", "product", "team");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    switch (event.payload()) {
      case OrganizationEvent happened -> organization(event, happened, changes);
      case HandOverEvent happened -> HandOvers.take(event, happened, changes);
      case InvitationEvent happened -> invitation(event, happened, changes);
      case ProductEvent happened -> version(event, happened.organization(), changes);
      case TeamEvent happened -> version(event, happened.organization(), changes);
      default -> {}
    }
  }

  private static void organization(
      EventEnvelope event, OrganizationEvent happened, Changes changes) {
    switch (happened) {
      case OrganizationOpened opened -> open(event, opened, changes);
      case OrganizationRenamed renamed ->
          changes
              .get(ORGANIZATIONS, renamed.organization())
              .ifPresent(o -> put(changes, o.value().named(renamed.name())));
      case UserAdded added -> member(event, changes, added.account(), added.role());
      case UserRoleChanged changed -> member(event, changes, changed.account(), changed.role());
      case UserRemoved removed -> gone(event, changes, removed.account());
      case UserLeft left -> gone(event, changes, left.account());
      case UserErased erased -> gone(event, changes, erased.account());
      case LegalRepresentativeReplaced replaced -> replace(event, replaced, changes);
      case UserInvited invited -> invite(event, invited, changes);
      case InvitationAccepted accepted -> close(changes, accepted.invitation());
      case InvitationWithdrawn withdrawn -> close(changes, withdrawn.invitation());
      case InvitationDeclined declined -> close(changes, declined.invitation());
      case InvitationResent resent -> {}
      case HiddenFromDirectory left ->
          member(changes, happened, left.account(), m -> m.hidden(true));
      case ShownInDirectory shown ->
          member(changes, happened, shown.account(), m -> m.hidden(false));
      case AccountingGranted granted ->
          member(changes, happened, granted.account(), m -> m.accounting(true));
      case AccountingWithdrawn ended ->
          member(changes, happened, ended.account(), m -> m.accounting(false));
      case ContactPreferencesChosen chosen -> {
        String id = MemberDocument.id(chosen.organization(), chosen.account());
        changes.put(
            PREFERENCES,
            id,
            new PreferencesDocument(id, chosen.organization(), chosen.preferences()));
      }
      case InitialsChosen chosen -> display(changes, happened, o -> o.initialed(chosen.initials()));
      case LogoChanged changed -> display(changes, happened, o -> o.showing(changed.logo()));
      case LogoRemoved removed -> display(changes, happened, o -> o.showing(""));
      case OrganizationDeleted deleted -> delete(changes, deleted.organization());
      case InvitationErased erased -> changes.remove(INVITATIONS, erased.invitation());
    }
    version(event, happened.organization(), changes);
  }

  private static void version(EventEnvelope event, String organization, Changes changes) {
    changes
        .get(ORGANIZATIONS, organization)
        .ifPresent(o -> put(changes, o.value().at(event.sequence())));
  }

  private static void invitation(EventEnvelope event, InvitationEvent happened, Changes changes) {
    switch (happened) {
      case InvitationIssued issued ->
          changes.put(
              INVITATIONS,
              issued.invitation(),
              new InvitationDocument(
                  issued.invitation(),
                  issued.organization(),
                  issued.email(),
                  issued.role(),
                  issued.by(),
                  issued.expires(),
                  isOpen(changes, issued.invitation()),
                  event.position(),
                  offer(changes, issued.invitation())));
      case InvitationReissued again ->
          changes
              .get(INVITATIONS, again.invitation())
              .ifPresent(i ->
                  changes.put(
                      INVITATIONS, again.invitation(), i.value().expiring(again.expires())));
      case InvitationClosed closed -> close(changes, closed.invitation());
    }
  }

  private static void open(EventEnvelope event, OrganizationOpened opened, Changes changes) {
    put(
        changes,
        new OrganizationDocument(
            opened.organization(),
            opened.name(),
            "",
            "",
            Times.micros(event.time()),
            event.sequence()));
    member(event, changes, opened.founder(), Role.LEGAL_REPRESENTATIVE.token());
  }

  private static void replace(
      EventEnvelope event, LegalRepresentativeReplaced replaced, Changes changes) {
    member(event, changes, replaced.successor(), Role.LEGAL_REPRESENTATIVE.token());
    if (replaced.formerRole().isEmpty()) {
      gone(event, changes, replaced.former());
    } else {
      member(event, changes, replaced.former(), replaced.formerRole());
    }
  }

  /** Who was in already stays in since then. */
  private static void member(EventEnvelope event, Changes changes, String account, String role) {
    String organization = event.aggregateId();
    String id = MemberDocument.id(organization, account);
    Document<MemberDocument> before =
        event.payload() instanceof UserAdded ? null : changes.get(MEMBERS, id).orElse(null);
    changes.put(
        MEMBERS,
        id,
        before == null
            ? new MemberDocument(
                organization,
                account,
                role,
                false,
                false,
                event.position(),
                Times.micros(event.time()))
            : before.value().as(role));
  }

  private static void member(
      Changes changes,
      OrganizationEvent happened,
      String account,
      UnaryOperator<MemberDocument> change) {
    String id = MemberDocument.id(happened.organization(), account);
    changes
        .get(MEMBERS, id)
        .ifPresent(member -> changes.put(MEMBERS, id, change.apply(member.value())));
  }

  private static void display(
      Changes changes, OrganizationEvent happened, UnaryOperator<OrganizationDocument> change) {
    changes
        .get(ORGANIZATIONS, happened.organization())
        .ifPresent(o -> put(changes, change.apply(o.value())));
  }

  private static void delete(Changes changes, String organization) {
    changes.remove(ORGANIZATIONS, organization);
    changes.removeAll(MEMBERS, Scan.of(BY_ORGANIZATION, organization));
    changes.removeAll(INVITATIONS, Scan.of(OPEN, organization));
    changes.removeAll(PREFERENCES, Scan.of(PREFERENCES_OF_ORGANIZATION, organization));
  }

  private static void gone(EventEnvelope event, Changes changes, String account) {
    String id = MemberDocument.id(event.aggregateId(), account);
    changes.remove(MEMBERS, id);
    changes.remove(PREFERENCES, id);
  }

  /** Stands in until, or where, the invitation's own event cannot be read. */
  private static void invite(EventEnvelope event, UserInvited invited, Changes changes) {
    String id = invited.invitation();
    InvitationOffer offer = invited.offer();
    InvitationDocument known =
        changes
            .get(INVITATIONS, id)
            .map(before -> before.value().offering(offer))
            .orElseGet(() ->
                new InvitationDocument(
                    id,
                    invited.organization(),
                    null,
                    offer.role(),
                    null,
                    0,
                    true,
                    event.position(),
                    offer));
    changes.put(INVITATIONS, id, known);
  }

  private static @Nullable InvitationOffer offer(Changes changes, String invitation) {
    return changes.get(INVITATIONS, invitation).map(i -> i.value().offer()).orElse(null);
  }

  private static boolean isOpen(Changes changes, String invitation) {
    return changes.get(INVITATIONS, invitation).map(i -> i.value().open()).orElse(true);
  }

  private static void close(Changes changes, String invitation) {
    changes
        .get(INVITATIONS, invitation)
        .ifPresent(i -> changes.put(INVITATIONS, invitation, i.value().closed()));
  }

  private static void put(Changes changes, OrganizationDocument organization) {
    changes.put(ORGANIZATIONS, organization.id(), organization);
  }
}
