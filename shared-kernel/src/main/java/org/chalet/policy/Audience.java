package org.chalet.policy;

import java.util.EnumSet;
import java.util.Set;
import org.chalet.kernel.value.Role;
import org.chalet.sharing.Reach;
import org.chalet.sharing.ShareLevel;
import org.jspecify.annotations.Nullable;

/** For whom a command or a query is. Whoever is not in the audience is refused. */
public enum Audience {
  /** Also those who are not signed in; what they show opens the door, or nothing does. */
  ANYBODY,
  /** Everybody with an account. */
  SIGNED_IN,
  /** The person whose account or collection it is, nobody else. */
  OWNER,
  /** Whom some share of the collection reaches, accepted or not. */
  SHAREES,
  /** The collection's owner, and those with whom it is shared so that they see what is in it. */
  READERS(ShareLevel.VIEW),
  /** The collection's owner, and those with whom it is shared for editing. */
  EDITORS(ShareLevel.EDIT),
  /** The collection's owner, and those who may share it further. */
  SHARERS(ShareLevel.EDIT_AND_SHARE),
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
  private final @Nullable ShareLevel level;

  Audience() {
    this(EnumSet.noneOf(Role.class), null);
  }

  Audience(Set<Role> roles) {
    this(roles, null);
  }

  Audience(ShareLevel level) {
    this(EnumSet.noneOf(Role.class), level);
  }

  Audience(Set<Role> roles, @Nullable ShareLevel level) {
    this.roles = roles;
    this.level = level;
  }

  /** Whether somebody whom the shares of a collection reach so is in it. */
  public boolean admits(Reach reach) {
    return this == SHAREES ? reach.reaches() : level != null && reach.gives(level);
  }

  /** Whether it is made up of people of one organization. */
  public boolean withinOrganization() {
    return !roles.isEmpty();
  }

  public boolean admits(Standing standing) {
    return roles.contains(standing.role()) || this == ACCOUNTANTS && standing.accounting();
  }
}
