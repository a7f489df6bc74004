package org.chalet.query.sharing;

import org.chalet.kernel.value.Role;

/**
 * Somebody in an organization.
 *
 * @param role token, see {@link Role}
 */
record SeatDocument(String organization, String account, String role) {
  static String id(String organization, String account) {
    return organization + '/' + account;
  }

  boolean isInternal() {
    return !role.equals(Role.EXTERNAL.token());
  }
}
