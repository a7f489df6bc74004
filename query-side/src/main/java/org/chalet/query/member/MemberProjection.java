package org.chalet.query.member;

import static org.chalet.query.member.MemberSchema.BY_ORGANIZATION;
import static org.chalet.query.member.MemberSchema.MEMBERSHIPS;
import static org.chalet.query.member.MemberSchema.PEOPLE;
import static org.chalet.query.member.MemberSchema.TEAMS;
import static org.chalet.query.member.MemberSchema.TEAMS_OF;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.organization.AccountingGranted;
import org.chalet.organization.AccountingWithdrawn;
import org.chalet.organization.HiddenFromDirectory;
import org.chalet.organization.MembershipChange;
import org.chalet.organization.MembershipChange.In;
import org.chalet.organization.MembershipChange.Out;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.ShownInDirectory;
import org.chalet.query.membership.Person;
import org.chalet.query.membership.PersonalDetails;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;
import org.chalet.team.TeamEvent;

/**
 * The people of organizations under their names. Whoever has another name stands in other places of
 * as many lists as the person is in, and nowhere else is anything touched.
 */
public final class MemberProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return MemberSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("identity", "organization", "team");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    switch (event.payload()) {
      case OrganizationEvent happened -> organization(event, happened, changes);
      case TeamEvent happened -> TeamLists.take(happened, changes);
      default -> PersonalDetails.of(event).ifPresent(details -> rename(details, changes));
    }
  }

  private static void organization(
      EventEnvelope event, OrganizationEvent happened, Changes changes) {
    if (happened instanceof OrganizationDeleted) {
      close(happened.organization(), changes);
    }
    for (MembershipChange change : MembershipChange.of(happened)) {
      switch (change) {
        case In in -> enter(event, happened.organization(), in, changes);
        case Out out -> leave(happened.organization(), out.account(), changes);
      }
    }
    mark(happened, changes);
  }

  private static void mark(OrganizationEvent happened, Changes changes) {
    switch (happened) {
      case AccountingGranted granted ->
          mark(happened, granted.account(), there -> there.withAccounting(true), changes);
      case AccountingWithdrawn ended ->
          mark(happened, ended.account(), there -> there.withAccounting(false), changes);
      case HiddenFromDirectory left ->
          mark(happened, left.account(), there -> there.withHidden(true), changes);
      case ShownInDirectory shown ->
          mark(happened, shown.account(), there -> there.withHidden(false), changes);
      default -> {}
    }
  }

  private static void mark(
      OrganizationEvent happened,
      String account,
      UnaryOperator<MembershipDocument> change,
      Changes changes) {
    membership(happened.organization(), account, changes)
        .map(change)
        .ifPresent(now -> Places.keep(now, PEOPLE.get(account, changes), changes));
  }

  private static void rename(PersonalDetails details, Changes changes) {
    Person person = PEOPLE.tell(details, changes);
    for (String organization : person.organizations()) {
      membership(organization, person.account(), changes)
          .ifPresent(there -> Places.list(there, person, changes));
    }
  }

  private static void enter(EventEnvelope event, String organization, In in, Changes changes) {
    MembershipDocument membership =
        membership(organization, in.account(), changes)
            .filter(there -> !in.afresh())
            .map(there -> there.inRole(in.role()))
            .orElseGet(() -> MembershipDocument.joined(event, organization, in));
    Places.keep(membership, PEOPLE.enter(organization, in.account(), changes), changes);
  }

  private static void close(String organization, Changes changes) {
    for (String id : changes.ids(MEMBERSHIPS, Scan.of(BY_ORGANIZATION, organization))) {
      changes
          .get(MEMBERSHIPS, id)
          .ifPresent(last -> leave(organization, last.value().account(), changes));
    }
    changes.removeAll(TEAMS, Scan.of(TEAMS_OF, organization));
  }

  private static void leave(String organization, String account, Changes changes) {
    membership(organization, account, changes).ifPresent(there -> Places.remove(there, changes));
    PEOPLE.leave(organization, account, changes);
  }

  private static Optional<MembershipDocument> membership(
      String organization, String account, Changes changes) {
    return changes
        .get(MEMBERSHIPS, MembershipDocument.id(organization, account))
        .map(Document::value);
  }
}
