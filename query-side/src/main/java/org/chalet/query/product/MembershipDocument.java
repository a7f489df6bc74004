package org.chalet.query.product;

/** A team that an account has access by. */
record MembershipDocument(String organization, String account, String team) {
  static String id(String organization, String account, String team) {
    return organization + '/' + account + '/' + team;
  }
}
