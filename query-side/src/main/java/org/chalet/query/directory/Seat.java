package org.chalet.query.directory;

import java.util.ArrayList;
import java.util.List;
import org.chalet.kernel.value.Role;
import org.chalet.query.membership.Person;

/**
 * A person in an organization, as its directory sees them.
 *
 * @param role token, see {@link Role}
 * @param hidden whether managers hide the person
 * @param joined position of the event that let them in
 * @param teams ids, some of which may be no more
 */
record Seat(
    String organization,
    String account,
    String role,
    boolean hidden,
    long joined,
    List<String> teams) {
  Seat {
    teams = List.copyOf(teams);
  }

  static String id(String organization, String account) {
    return organization + '/' + account;
  }

  String id() {
    return id(organization, account);
  }

  /** Externals are not in the directory, and do not see it. */
  boolean isInternal() {
    return !role.equals(Role.EXTERNAL.token());
  }

  /** Whether everybody in the directory may see the person. */
  boolean isOpen() {
    return isInternal() && !hidden;
  }

  /** Whether everybody in the directory sees the person. */
  boolean shows(Person person) {
    return isOpen() && person.isKnown();
  }

  Seat inRole(String newRole) {
    return new Seat(organization, account, newRole, hidden, joined, teams);
  }

  Seat hidden(boolean nowHidden) {
    return new Seat(organization, account, role, nowHidden, joined, teams);
  }

  Seat inTeam(String team) {
    List<String> more = new ArrayList<>(teams);
    more.remove(team);
    more.add(team);
    return new Seat(organization, account, role, hidden, joined, more);
  }

  Seat outOfTeam(String team) {
    List<String> fewer = new ArrayList<>(teams);
    fewer.remove(team);
    return new Seat(organization, account, role, hidden, joined, fewer);
  }
}
