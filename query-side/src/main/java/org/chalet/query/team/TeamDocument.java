package org.chalet.query.team;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A team.
 *
 * @param colour {@code #rrggbb}
 * @param leader an account, empty for nobody; good as long as that membership lasts
 * @param leaderJoined when that membership began, see {@link MemberDocument#joined}
 * @param since microseconds since 1970 UTC
 */
record TeamDocument(
    String organization,
    String team,
    String name,
    String colour,
    String leader,
    long leaderJoined,
    long since) {
  static String id(String organization, String team) {
    return organization + '/' + team;
  }

  TeamDocument called(String otherName, String otherColour) {
    return new TeamDocument(
        organization, team, otherName, otherColour, leader, leaderJoined, since);
  }

  TeamDocument led(String account, long joined) {
    return new TeamDocument(organization, team, name, colour, account, joined, since);
  }

  /** Names in the order of a list. */
  String sorted() {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
