package org.chalet.query.directory;

import static org.chalet.query.directory.DirectorySchema.BY_ORGANIZATION;
import static org.chalet.query.directory.DirectorySchema.CARDS;
import static org.chalet.query.directory.DirectorySchema.ENTRIES;
import static org.chalet.query.directory.DirectorySchema.PEOPLE;
import static org.chalet.query.directory.DirectorySchema.SEATS;
import static org.chalet.query.directory.DirectorySchema.TEAMS;
import static org.chalet.query.directory.DirectorySchema.TEAMS_OF;

import java.util.List;
import java.util.Set;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.organization.HiddenFromDirectory;
import org.chalet.organization.MembershipChange;
import org.chalet.organization.MembershipChange.In;
import org.chalet.organization.MembershipChange.Out;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.organization.ShownInDirectory;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.finding.Findable;
import org.chalet.query.membership.Person;
import org.chalet.query.membership.PersonalDetails;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;
import org.chalet.team.TeamEvent;

/** The directories of all organizations. */
public final class DirectoryProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return DirectorySchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("identity", "organization", "team");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    Showing showing = new Showing(event, changes);
    switch (event.payload()) {
      case OrganizationEvent happened -> organization(event, happened, changes, showing);
      case TeamEvent happened -> new DirectoryTeams(event, changes, showing).take(happened);
      default -> PersonalDetails.of(event).ifPresent(details -> person(details, changes, showing));
    }
  }

  private static void person(PersonalDetails details, Changes changes, Showing showing) {
    Person person = PEOPLE.tell(details, changes);
    for (String organization : person.organizations()) {
      showing.seat(organization, person.account()).ifPresent(seat -> showing.rename(seat, person));
    }
  }

  private static void organization(
      EventEnvelope event, OrganizationEvent happened, Changes changes, Showing showing) {
    switch (happened) {
      case OrganizationOpened opened -> open(event, opened, changes);
      case OrganizationRenamed renamed -> rename(renamed, changes);
      case HiddenFromDirectory hidden -> hide(happened, hidden.account(), true, changes, showing);
      case ShownInDirectory shown -> hide(happened, shown.account(), false, changes, showing);
      case OrganizationDeleted deleted -> close(deleted.organization(), changes);
      default -> {}
    }
    for (MembershipChange change : MembershipChange.of(happened)) {
      switch (change) {
        case In in -> enter(event, happened.organization(), in, changes, showing);
        case Out out -> {
          showing.seat(happened.organization(), out.account()).ifPresent(showing::stand);
          PEOPLE.leave(happened.organization(), out.account(), changes);
        }
      }
    }
  }

  private static void enter(
      EventEnvelope event, String organization, In in, Changes changes, Showing showing) {
    Seat seat =
        showing
            .seat(organization, in.account())
            .filter(there -> !in.afresh())
            .map(there -> there.inRole(in.role()))
            .orElseGet(() ->
                new Seat(
                    organization, in.account(), in.role(), false, event.position(), List.of()));
    showing.sit(seat, PEOPLE.enter(organization, in.account(), changes));
  }

  private static void open(EventEnvelope event, OrganizationOpened opened, Changes changes) {
    String organization = opened.organization();
    changes.put(
        CARDS.kinds().collections(),
        organization,
        new StoredCollection(
            organization,
            organization,
            Directories.segmentOf(organization),
            List.of(),
            CollectionProperties.named(opened.name()),
            false,
            event.position()));
  }

  private static void hide(
      OrganizationEvent happened,
      String account,
      boolean hidden,
      Changes changes,
      Showing showing) {
    showing
        .seat(happened.organization(), account)
        .ifPresent(seat -> showing.sit(seat.hidden(hidden), PEOPLE.get(account, changes)));
  }

  private static void close(String organization, Changes changes) {
    for (String id : changes.ids(SEATS, Scan.of(BY_ORGANIZATION, organization))) {
      changes
          .get(SEATS, id)
          .ifPresent(last -> PEOPLE.leave(organization, last.value().account(), changes));
      changes.remove(SEATS, id);
    }
    changes.removeAll(TEAMS, Scan.of(TEAMS_OF, organization));
    changes.removeAll(
        CARDS.kinds().objects(), Scan.of(CARDS.kinds().index().byChange(), organization));
    changes.removeAll(Findable.KIND, Scan.of(Findable.OF_COLLECTION, organization));
    changes.remove(CARDS.kinds().collections(), organization);
    ENTRIES.clear(changes, organization);
    ENTRIES.clear(changes, DirectorySchema.hidden(organization));
  }

  private static void rename(OrganizationRenamed renamed, Changes changes) {
    changes
        .get(CARDS.kinds().collections(), renamed.organization())
        .map(there -> there.value().with(CollectionProperties.named(renamed.name())))
        .ifPresent(now -> changes.put(CARDS.kinds().collections(), now.id(), now));
  }
}
