package org.chalet.policy;

import java.util.EnumSet;
import java.util.Set;
import org.chalet.kernel.value.Role;

/** For whom a command or a query is. Whoever is not in the audience is refused. */
public enum Audience {
  /** Also those who are not signed in; what they show opens the door, or nothing does. */
  ANYBODY,
  /** Everybody with an account. */
  SIGNED_IN,
  /** The person whose account or collection it is, nobody else. */
  OWNER,
  /** Everybody in the organization. */
  MEMBERS(EnumSet.allOf(Role.class)),
  /** Those in the organization who are not external. */
  INTERNALS(EnumSet.of(Role.LEGAL_REPRESENTATIVE, Role.ADMINISTRATOR, Role.COLLABORATOR)),
  /** Legal representatives and administrators. */
  MANAGERS(EnumSet.of(Role.LEGAL_REPRESENTATIVE, Role.ADMINISTRATOR)),
  /** Managers, and whoever has been given the accounting. */
  ACCOUNTANTS(EnumSet.of(Role.LEGAL_REPRESENTATIVE, Role.ADMINISTRATOR)),
  /** Legal representatives alone. */
  REPRESENTATIVES(EnumSet.of(Role.LEGAL_REPRESENTATIVE)),
  /** Chalet itself, when time has come. */
  SYSTEM;

  private final Set<Role> roles;

  Audience() {
    this(EnumSet.noneOf(Role.class));
  }

  Audience(Set<Role> roles) {
    this.roles = roles;
  }

  /** Whether it is made up of people of one organization. */
  public boolean withinOrganization() {
    return !roles.isEmpty();
  }

  public boolean admits(Standing standing) {
    return roles.contains(standing.role()) || this == ACCOUNTANTS && standing.accounting();
  }
}
