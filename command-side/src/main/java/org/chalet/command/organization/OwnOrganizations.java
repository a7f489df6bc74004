package org.chalet.command.organization;

import org.chalet.command.EventSourced;
import org.chalet.command.Memberships;
import org.chalet.command.Secrets;
import org.chalet.command.StateReader;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;

/** Sees to it that everybody belongs to an organization: whoever has no other gets their own. */
public final class OwnOrganizations {
  static final int MOST = 100;

  private final EventSourced<Organization> organizations;
  private final Memberships memberships;
  private final StateReader states;

  public OwnOrganizations(
      EventSourced<Organization> organizations, Memberships memberships, StateReader states) {
    this.organizations = organizations;
    this.memberships = memberships;
    this.states = states;
  }

  /**
   * Refuses a further one to somebody who belongs to as many as one may have; of several at the
   * same moment, some more may come through.
   */
  void verifyRoom(AccountId founder) {
    int held = memberships.of(founder).size();
    new OneMoreFits(held, MOST, ErrorCode.TOO_MANY_ORGANIZATIONS).verify();
  }

  /**
   * Opens one in the person's name, in the commit that takes them out of the last other one. Nobody
   * opens any for somebody whose name was erased.
   *
   * @param left that the command takes them out of
   */
  public void openFor(AccountId account, OrganizationId left) {
    boolean erased = states.read(account.raw(), Person.OF_ACCOUNT).isEmpty();
    if (erased || belongsElsewhere(account, left)) {
      return;
    }
    OrganizationId own = OrganizationId.ofLocal(Secrets.letters());
    organizations.decide(own.raw(), o -> o.openOwn(own, account));
  }

  /**
   * The others stay locked until the command ends: nobody leaves two for the sake of each other.
   */
  private boolean belongsElsewhere(AccountId account, OrganizationId left) {
    return memberships.of(account).stream()
        .filter(other -> !other.equals(left))
        .anyMatch(other -> organizations.state(other.raw()).members().has(account));
  }
}
