package org.chalet.query.sharing;

import org.chalet.kernel.value.Role;

/**
 * Somebody in an organization, or a room of it.
 *
 * @param role token, see {@link Role}, or {@link #ROOM}
 */
record SeatDocument(String organization, String account, String role) {
  static final String ROOM = "room";

  static String id(String organization, String account) {
    return organization + '/' + account;
  }

  boolean isInternal() {
    return !role.equals(Role.EXTERNAL.token());
  }

  boolean manages() {
    return role.equals(Role.LEGAL_REPRESENTATIVE.token())
        || role.equals(Role.ADMINISTRATOR.token());
  }
}
