package org.chalet.query.dashboard;

import static org.chalet.query.dashboard.DashboardSchema.PARTICIPANTS;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chalet.query.projection.Changes;
import org.chalet.store.Document;

/** Changes of people, and what follows for the levels of their organizations. */
record Participants(Sums sums, Changes changes) {
  /**
   * The organizations for which the event counts. None where the person is known as of a later
   * event: then a batch comes again, of which all sums were stored before the person was.
   */
  Set<String> organizationsOf(String account) {
    return changes
        .get(PARTICIPANTS, account)
        .filter(there -> !sums.isBehind(there))
        .map(there -> there.value().roles().keySet())
        .orElse(Set.of());
  }

  void change(String account, UnaryOperator<Participant> change) {
    Optional<Document<Participant>> there = changes.get(PARTICIPANTS, account);
    if (!sums.isNew(there)) {
      return;
    }
    Participant before = there.map(Document::value).orElse(Participant.unknown(account));
    Participant after = change.apply(before);
    Set<String> organizations = new HashSet<>(before.roles().keySet());
    organizations.addAll(after.roles().keySet());
    for (String organization : organizations) {
      sums.level(organization, before.in(organization), after.in(organization));
    }
    changes.put(PARTICIPANTS, account, after);
  }

  void forget(String account) {
    change(account, person -> Participant.unknown(account));
    changes.remove(PARTICIPANTS, account);
  }
}
