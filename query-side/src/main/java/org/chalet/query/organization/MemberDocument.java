package org.chalet.query.organization;

import org.chalet.kernel.value.Role;

/**
 * Somebody in an organization.
 *
 * @param role token, see {@link org.chalet.kernel.value.Role}
 * @param accounting whether a collaborator does the accounting
 * @param hidden whether the directory leaves them out
 * @param joined position of the event that let them in
 * @param since microseconds since 1970 UTC
 */
record MemberDocument(
    String organization,
    String account,
    String role,
    boolean accounting,
    boolean hidden,
    long joined,
    long since) {
  static String id(String organization, String account) {
    return organization + '/' + account;
  }

  /** Accounting is granted to collaborators only: in another role the grant ends. */
  MemberDocument as(String next) {
    boolean stays = accounting && next.equals(Role.COLLABORATOR.token());
    return new MemberDocument(organization, account, next, stays, hidden, joined, since);
  }

  MemberDocument accounting(boolean granted) {
    return new MemberDocument(organization, account, role, granted, hidden, joined, since);
  }

  MemberDocument hidden(boolean left) {
    return new MemberDocument(organization, account, role, accounting, left, joined, since);
  }
}
