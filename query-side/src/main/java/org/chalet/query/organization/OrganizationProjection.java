package org.chalet.query.organization;

import static org.chalet.query.organization.OrganizationSchema.INVITATIONS;
import static org.chalet.query.organization.OrganizationSchema.MEMBERS;
import static org.chalet.query.organization.OrganizationSchema.ORGANIZATIONS;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.value.Role;
import org.chalet.organization.InvitationAccepted;
import org.chalet.organization.InvitationClosed;
import org.chalet.organization.InvitationEvent;
import org.chalet.organization.InvitationIssued;
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
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Document;
import org.chalet.store.ViewSchema;

/** Organizations, their users and invitations. */
public final class OrganizationProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return OrganizationSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("organization");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    switch (event.payload()) {
      case OrganizationEvent happened -> organization(event, happened, changes);
      case InvitationEvent happened -> invitation(event, happened, changes);
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
      case LegalRepresentativeReplaced replaced -> replace(event, replaced, changes);
      case UserInvited invited -> invite(event, invited, changes);
      case InvitationAccepted accepted -> close(changes, accepted.invitation());
      case InvitationWithdrawn withdrawn -> close(changes, withdrawn.invitation());
    }
    changes
        .get(ORGANIZATIONS, happened.organization())
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
                  event.position()));
      case InvitationClosed closed -> close(changes, closed.invitation());
    }
  }

  private static void open(EventEnvelope event, OrganizationOpened opened, Changes changes) {
    put(
        changes,
        new OrganizationDocument(
            opened.organization(), opened.name(), micros(event.time()), event.sequence()));
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
    long joined = event.position();
    long since = micros(event.time());
    Document<MemberDocument> before =
        event.payload() instanceof UserAdded ? null : changes.get(MEMBERS, id).orElse(null);
    if (before != null) {
      joined = before.value().joined();
      since = before.value().since();
    }
    changes.put(MEMBERS, id, new MemberDocument(organization, account, role, joined, since));
  }

  private static void gone(EventEnvelope event, Changes changes, String account) {
    changes.remove(MEMBERS, MemberDocument.id(event.aggregateId(), account));
  }

  /** Stands in until, or where, the invitation's own event cannot be read. */
  private static void invite(EventEnvelope event, UserInvited invited, Changes changes) {
    String id = invited.invitation();
    if (changes.get(INVITATIONS, id).isEmpty()) {
      changes.put(
          INVITATIONS,
          id,
          new InvitationDocument(
              id, invited.organization(), null, invited.role(), null, 0, true, event.position()));
    }
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

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }
}
