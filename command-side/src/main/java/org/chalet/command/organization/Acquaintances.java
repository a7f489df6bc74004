package org.chalet.command.organization;

import org.chalet.command.Memberships;
import org.chalet.command.StateReader;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;

/** Whom a manager may add without asking: users of another organization that they manage too. */
final class Acquaintances {
  private final Memberships memberships;
  private final StateReader states;

  Acquaintances(Memberships memberships, StateReader states) {
    this.memberships = memberships;
    this.states = states;
  }

  /** Refuses strangers and those who have no account alike. */
  void verify(String actor, AccountId account, OrganizationId here) {
    boolean known =
        memberships.of(account).stream()
            .filter(other -> !other.equals(here))
            .flatMap(other -> states.read(other.raw(), Organization.EVOLUTION).stream())
            .map(Organization::members)
            .anyMatch(members -> members.has(account) && manages(actor, members));
    if (!known) {
      throw new Rejected(
          ErrorCode.NEEDS_INVITATION, "this person has to agree: send an invitation");
    }
  }

  private static boolean manages(String actor, Members members) {
    Member member = members.all().get(actor);
    return member != null && member.role().managesUsers();
  }
}
