package org.chalet.command.organization;

import org.chalet.kernel.trail.Trail;
import org.chalet.organization.RemoveUser;

/** What becomes of the calendars and address books of a user who is removed. */
@FunctionalInterface
public interface CollectionsOfRemoved {
  /**
   * Records what the manager decided, in the commit of the removal.
   *
   * @throws org.chalet.kernel.rule.Rejected NOT_HOME_ORGANIZATION where the organization has no say
   */
  void decide(RemoveUser command, Trail trail);
}
