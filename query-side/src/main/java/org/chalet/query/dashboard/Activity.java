package org.chalet.query.dashboard;

import static org.chalet.query.dashboard.DashboardSchema.ACTIVITIES;

import java.util.Optional;
import java.util.Set;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.trail.Trail;
import org.chalet.query.dashboard.DashboardSchema.PersonDay;
import org.chalet.query.projection.Changes;
import org.chalet.store.Document;

/**
 * Who did how much on which day. What happens in an organization's own stream counts for it alone;
 * what people do in their calendars counts wherever they are.
 */
record Activity(EventEnvelope event, Sums sums, Participants participants, Changes changes) {
  private static final String ORGANIZATION = "organization";
  private static final String ACCOUNT = "account:";

  /** Signing in is counted by itself, and an invitation in the organization's own stream. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "identity.signed-in",
          "organization.invitation-issued",
          "organization.invitation-reissued",
          "organization.invitation-closed");

  void count() {
    if (ELSEWHERE.contains(event.name())) {
      return;
    }
    Trail trail = event.trail();
    if (!trail.actor().startsWith(ACCOUNT)) {
      return;
    }
    if (event.aggregateType().equals(ORGANIZATION)) {
      count(event.aggregateId(), trail);
    } else {
      participants
          .organizationsOf(trail.actor())
          .forEach(organization -> count(organization, trail));
    }
  }

  private void count(String organization, Trail trail) {
    long day = Sums.dayOf(event.time());
    String id = PersonDay.id(organization, trail.actor(), day);
    Optional<Document<PersonDay>> there = changes.get(ACTIVITIES, id);
    if (!sums.isNew(there)) {
      return;
    }
    PersonDay before =
        there
            .map(Document::value)
            .orElse(new PersonDay(organization, trail.actor(), day, 0, 0, ""));
    boolean another = !before.command().equals(trail.command());
    long commands = before.commands() + (another ? 1 : 0);
    changes.put(
        ACTIVITIES,
        id,
        new PersonDay(
            organization, trail.actor(), day, commands, before.events() + 1, trail.command()));
    sums.flow(organization, Names.EVENTS);
    if (another) {
      sums.flow(organization, Names.COMMANDS);
    }
  }
}
