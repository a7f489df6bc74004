package org.chalet.query.organization;

/**
 * Somebody in an organization.
 *
 * @param role token, see {@link org.chalet.kernel.value.Role}
 * @param joined position of the event that let them in
 * @param since microseconds since 1970 UTC
 */
record MemberDocument(String organization, String account, String role, long joined, long since) {
  static String id(String organization, String account) {
    return organization + '/' + account;
  }
}
