package org.chalet.query.product;

import static org.chalet.query.product.ProductSchema.ACCOUNTS_OF_TEAM;
import static org.chalet.query.product.ProductSchema.MEMBERSHIPS;

import org.chalet.query.projection.Changes;
import org.chalet.store.Scan;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamEvent;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;

/** Takes in who is in which team. */
final class Memberships {
  private Memberships() {}

  static void on(TeamEvent happened, Changes changes) {
    String in = happened.organization();
    String team = happened.team();
    switch (happened) {
      case TeamMembersAdded added ->
          added
              .accounts()
              .forEach(account ->
                  changes.put(
                      MEMBERSHIPS,
                      MembershipDocument.id(in, account, team),
                      new MembershipDocument(in, account, team)));
      case TeamMembersRemoved removed ->
          removed
              .accounts()
              .forEach(
                  account -> changes.remove(MEMBERSHIPS, MembershipDocument.id(in, account, team)));
      case TeamDeleted deleted -> {
        changes.removeAll(MEMBERSHIPS, Scan.of(ACCOUNTS_OF_TEAM, in, team));
        Granting.forget(changes, in, team);
      }
      default -> {}
    }
  }
}
