package org.chalet.query.sharing;

/** Somebody in a team. */
record TeamSeatDocument(String organization, String team, String account) {
  static String id(String team, String account) {
    return team + '/' + account;
  }
}
