package org.chalet.product;

import java.util.Collection;
import org.chalet.kernel.value.Role;

/** What a user may do with a product in the end. */
public final class EffectiveAccess {
  private EffectiveAccess() {}

  /**
   * Legal representatives and administrators may do everything by their role; others what they were
   * given, personally or with any of their teams, and only use what is blocked.
   *
   * @param given by the user's own grants and by those of every team of theirs
   */
  public static Access of(Role role, ProductKind kind, boolean blocked, Collection<Access> given) {
    if (role.managesUsers()) {
      return Access.most(kind);
    }
    Access granted = given.stream().reduce(Access.NONE, Access::union);
    return blocked ? granted.withoutManagement() : granted;
  }
}
