package org.chalet.policy;

import org.chalet.kernel.value.Role;

/**
 * What somebody is in an organization.
 *
 * @param accounting whether orders and bills are theirs too, whatever the role
 */
public record Standing(Role role, boolean accounting) {
  public static Standing of(Role role) {
    return new Standing(role, false);
  }
}
