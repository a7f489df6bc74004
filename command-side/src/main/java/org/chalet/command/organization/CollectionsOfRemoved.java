package org.chalet.command.organization;

import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.RemoveUser;

/** What becomes of the calendars and address books of users, and who has a say about it. */
public interface CollectionsOfRemoved {
  /** Where users have neither calendars nor address books. */
  CollectionsOfRemoved NONE =
      new CollectionsOfRemoved() {
        @Override
        public void decide(RemoveUser command, Trail trail) {}

        @Override
        public void ended(AccountId account, OrganizationId organization) {}
      };

  /**
   * Records what the manager decided, in the commit of the removal.
   *
   * @throws org.chalet.kernel.rule.Rejected NOT_HOME_ORGANIZATION where the organization has no say
   */
  void decide(RemoveUser command, Trail trail);

  /**
   * Records that the organization has no say any more, in the commit that takes the user out of it.
   */
  void ended(AccountId account, OrganizationId organization);
}
