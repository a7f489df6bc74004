package org.chalet.query.member;

import java.util.ArrayList;
import java.util.List;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.value.Role;
import org.chalet.organization.MembershipChange.In;
import org.chalet.query.rest.Times;

/**
 * A person in an organization.
 *
 * @param role token, see {@link org.chalet.kernel.value.Role}
 * @param joined position of the event that let them in
 * @param since microseconds since 1970 UTC
 * @param teams ids, some of which may be no more
 * @param accounting whether a collaborator does the accounting
 * @param hidden whether the directory leaves them out
 */
record MembershipDocument(
    String organization,
    String account,
    String role,
    long joined,
    long since,
    List<String> teams,
    boolean accounting,
    boolean hidden) {
  MembershipDocument {
    teams = List.copyOf(teams);
  }

  static MembershipDocument joined(EventEnvelope event, String organization, In in) {
    long since = Times.micros(event.time());
    return new MembershipDocument(
        organization, in.account(), in.role(), event.position(), since, List.of(), false, false);
  }

  static String id(String organization, String account) {
    return organization + '/' + account;
  }

  /** Whether it stands in the list of that organization or team. */
  boolean isIn(String list) {
    return organization.equals(list) || teams.contains(list);
  }

  /** Accounting is granted to collaborators only: in another role the grant ends. */
  MembershipDocument inRole(String newRole) {
    boolean stays = accounting && newRole.equals(Role.COLLABORATOR.token());
    return new MembershipDocument(
        organization, account, newRole, joined, since, teams, stays, hidden);
  }

  MembershipDocument withAccounting(boolean granted) {
    return new MembershipDocument(
        organization, account, role, joined, since, teams, granted, hidden);
  }

  MembershipDocument withHidden(boolean left) {
    return new MembershipDocument(
        organization, account, role, joined, since, teams, accounting, left);
  }

  private MembershipDocument withTeams(List<String> others) {
    return new MembershipDocument(
        organization, account, role, joined, since, others, accounting, hidden);
  }

  MembershipDocument inTeam(String team) {
    List<String> more = new ArrayList<>(teams);
    more.remove(team);
    more.add(team);
    return withTeams(more);
  }

  MembershipDocument outOfTeam(String team) {
    List<String> fewer = new ArrayList<>(teams);
    fewer.remove(team);
    return withTeams(fewer);
  }
}
