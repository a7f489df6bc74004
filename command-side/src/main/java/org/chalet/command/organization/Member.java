package org.chalet.command.organization;

import org.chalet.kernel.value.Role;
import org.chalet.organization.ContactPreferences;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in an organization.
 *
 * @param accounting whether a collaborator does the accounting
 * @param hidden whether the directory leaves them out
 * @param preferences null for the usual ones of the role
 */
public record Member(
    Role role, boolean accounting, boolean hidden, @Nullable ContactPreferences preferences) {
  Member(Role role) {
    this(role, false, false, null);
  }

  /** Accounting is granted to collaborators only: in another role the grant ends. */
  Member as(Role next) {
    return new Member(next, accounting && next == Role.COLLABORATOR, hidden, preferences);
  }

  Member accounting(boolean granted) {
    return new Member(role, granted, hidden, preferences);
  }

  Member hidden(boolean left) {
    return new Member(role, accounting, left, preferences);
  }

  Member preferring(ContactPreferences others) {
    return new Member(role, accounting, hidden, others);
  }
}
