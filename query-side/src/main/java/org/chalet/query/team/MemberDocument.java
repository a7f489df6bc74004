package org.chalet.query.team;

/**
 * Somebody in a team.
 *
 * @param joined orders members of a team by when they joined
 * @param since microseconds since 1970 UTC
 */
record MemberDocument(String organization, String team, String account, long joined, long since) {
  /** More than can join by one event. */
  private static final long MOST_AT_ONCE = 1 << 10;

  static String id(String organization, String team, String account) {
    return organization + '/' + team + '/' + account;
  }

  /** Of the {@code nth} one, from 0, of those who joined by the event at this position. */
  static long joined(long position, int nth) {
    return position * MOST_AT_ONCE + nth;
  }
}
