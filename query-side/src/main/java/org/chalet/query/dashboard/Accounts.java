package org.chalet.query.dashboard;

import static org.chalet.query.dashboard.DashboardSchema.BY_CONTAINER;
import static org.chalet.query.dashboard.DashboardSchema.BY_OWNER;
import static org.chalet.query.dashboard.DashboardSchema.CONTAINERS;
import static org.chalet.query.dashboard.DashboardSchema.CONTENTS;

import org.chalet.eventformat.Erased;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.message.PersonalEvent;
import org.chalet.query.projection.Changes;
import org.chalet.store.Scan;

/**
 * What happens to accounts. Taken from the events' names and owners, which can be read when nothing
 * else can: so figures stay what they were when people are forgotten.
 */
record Accounts(EventEnvelope event, Sums sums, Participants participants, Changes changes) {
  void take() {
    String account = owner();
    switch (event.name()) {
      case "identity.signed-in" ->
          participants
              .organizationsOf(account)
              .forEach(organization -> sums.flow(organization, Names.LOGINS));
      case "identity.app-password-created" -> appPasswords(account, 1);
      case "identity.app-password-revoked" -> appPasswords(account, -1);
      case "identity.app-passwords-revoked" ->
          participants.change(account, person -> person.withAppPasswords(0));
      case "identity.account-erased" -> forget(event.aggregateId());
      default -> {}
    }
  }

  private String owner() {
    return switch (event.payload()) {
      case PersonalEvent personal -> personal.owner();
      case Erased erased -> erased.owner();
      default -> event.aggregateId();
    };
  }

  private void appPasswords(String account, long change) {
    participants.change(account, person -> person.withAppPasswords(person.appPasswords() + change));
  }

  private void forget(String account) {
    changes.removeAll(DashboardSchema.FILES, Scan.of(DashboardSchema.FILES_OF, account));
    for (String container : changes.ids(CONTAINERS, Scan.of(BY_OWNER, account))) {
      changes.remove(CONTAINERS, container);
      changes.removeAll(CONTENTS, Scan.of(BY_CONTAINER, container));
    }
    participants.forget(account);
  }
}
