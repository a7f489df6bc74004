package org.chalet.query.dashboard;

import java.util.Set;
import org.chalet.calendar.CalendarEvent;
import org.chalet.contact.ContactEvent;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.file.FileEvent;
import org.chalet.organization.MembershipChange;
import org.chalet.organization.MembershipChange.In;
import org.chalet.organization.MembershipChange.Out;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.OrganizationEvent;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.ViewSchema;

/** The figures of all organizations. */
public final class DashboardProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return DashboardSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("identity", "organization", "team", "product", "calendar", "contact", "file");
  }

  /** Figures may come a moment later: no command waits for them. */
  @Override
  public boolean isAwaited() {
    return false;
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    Sums sums = new Sums(event, changes);
    Participants participants = new Participants(sums, changes);
    switch (event.payload()) {
      case OrganizationEvent happened -> {
        memberships(happened, participants);
        if (happened instanceof OrganizationDeleted) {
          participants.change(event.trail().actor(), last -> last.outOf(happened.organization()));
        }
        new Invitations(event, sums, changes).take(happened);
      }
      case CalendarEvent happened -> new Storage(sums, participants, changes).take(happened);
      case ContactEvent happened -> new Storage(sums, participants, changes).take(happened);
      case FileEvent happened -> new Storage(sums, participants, changes).take(happened);
      default -> new Accounts(event, sums, participants, changes).take();
    }
    new Activity(event, sums, participants, changes).count();
    sums.store();
  }

  private static void memberships(OrganizationEvent happened, Participants participants) {
    String organization = happened.organization();
    for (MembershipChange change : MembershipChange.of(happened)) {
      participants.change(
          change.account(),
          person ->
              switch (change) {
                case In in -> person.in(organization, in.role());
                case Out out -> person.outOf(organization);
              });
    }
  }
}
