package org.chalet.query.dashboard;

import static org.chalet.query.dashboard.DashboardSchema.INVITATIONS;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.organization.InvitationAccepted;
import org.chalet.organization.InvitationDeclined;
import org.chalet.organization.InvitationErased;
import org.chalet.organization.InvitationResent;
import org.chalet.organization.InvitationWithdrawn;
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.UserInvited;
import org.chalet.query.dashboard.DashboardSchema.Invitation;
import org.chalet.query.projection.Changes;
import org.chalet.store.Document;

/**
 * Invitations that wait for somebody. Taken from the organization's own events, which never become
 * unreadable; when an invitation expires is written down when it is sent.
 */
record Invitations(EventEnvelope event, Sums sums, Changes changes) {
  /** An invitation is good for a month. */
  private static final Duration LIFETIME = Duration.ofDays(30);

  void take(OrganizationEvent happened) {
    String organization = happened.organization();
    switch (happened) {
      case UserInvited invited -> send(organization, invited.invitation());
      case InvitationAccepted accepted ->
          close(organization, accepted.invitation(), Names.ACCEPTED);
      case InvitationWithdrawn withdrawn ->
          close(organization, withdrawn.invitation(), Names.WITHDRAWN);
      case InvitationResent resent -> send(organization, resent.invitation());
      case InvitationDeclined declined ->
          close(organization, declined.invitation(), Names.DECLINED);
      case InvitationErased erased -> close(organization, erased.invitation(), Names.WITHDRAWN);
      default -> {}
    }
  }

  private void send(String organization, String invitation) {
    Optional<Document<Invitation>> before = changes.get(INVITATIONS, invitation);
    if (!sums.isNew(before)) {
      return;
    }
    long expires = event.time().plus(LIFETIME).getEpochSecond();
    changes.put(INVITATIONS, invitation, new Invitation(organization, invitation, expires));
    if (before.isPresent() && isOpen(before.get().value())) {
      sums.flow(organization, expiry(before.get().value()), Names.EXPIRED, -1);
    } else {
      sums.flow(organization, Names.INVITED);
    }
    sums.flow(organization, Sums.dayOf(Instant.ofEpochSecond(expires)), Names.EXPIRED, 1);
  }

  private void close(String organization, String invitation, String how) {
    changes
        .get(INVITATIONS, invitation)
        .map(Document::value)
        .ifPresent(there -> {
          changes.remove(INVITATIONS, invitation);
          if (isOpen(there)) {
            sums.flow(organization, how);
            sums.flow(organization, expiry(there), Names.EXPIRED, -1);
          }
        });
  }

  private boolean isOpen(Invitation invitation) {
    return invitation.expires() > event.time().getEpochSecond();
  }

  private static long expiry(Invitation invitation) {
    return Sums.dayOf(Instant.ofEpochSecond(invitation.expires()));
  }
}
