package org.chalet.command.organization.team;

import java.util.Collection;
import java.util.Set;
import org.chalet.command.Persistent;

/**
 * A team of an organization.
 *
 * @param colour {@code #RRGGBB}
 * @param leader an account among the members; empty for nobody
 * @param members accounts
 */
public record Team(String name, String colour, String leader, Collection<String> members) {
  public Team {
    members = Persistent.set(members);
  }

  static Team empty(String name, String colour) {
    return new Team(name, colour, "", Set.of());
  }

  Team called(String otherName, String otherColour) {
    return new Team(otherName, otherColour, leader, members);
  }

  Team led(String account) {
    return new Team(name, colour, account, members);
  }

  Team joined(Collection<String> accounts) {
    return new Team(name, colour, leader, Persistent.set(members).plusAll(accounts));
  }

  Team without(Collection<String> accounts) {
    return new Team(
        name,
        colour,
        accounts.contains(leader) ? "" : leader,
        Persistent.set(members).minusAll(accounts));
  }
}
