package org.chalet.command.organization.team;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalet.command.Persistent;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * The teams of an organization.
 *
 * @param all by team
 * @param names teams by their folded names
 * @param ofMembers teams by account, for those who are in any
 */
public record Teams(
    Map<String, Team> all, Map<String, String> names, Map<String, Collection<String>> ofMembers) {
  public static final Teams NONE = new Teams(Map.of(), Map.of(), Map.of());

  public Teams {
    all = Persistent.map(all);
    names = Persistent.map(names);
    ofMembers = Persistent.map(ofMembers);
  }

  public boolean has(TeamId team) {
    return all.containsKey(team.raw());
  }

  public Team of(TeamId team) {
    Team known = all.get(team.raw());
    if (known == null) {
      throw new Rejected(ErrorCode.UNKNOWN_TEAM, "the organization has no such team");
    }
    return known;
  }

  /** The team of that id or, failing that, of that name. */
  public TeamId named(String idOrName) {
    String id = idOrName.startsWith("team:") ? idOrName : "team:" + idOrName;
    @Nullable String found = all.containsKey(id) ? id : names.get(TeamNames.folded(idOrName));
    if (found == null) {
      throw new Rejected(ErrorCode.UNKNOWN_TEAM, "the organization has no such team");
    }
    return new TeamId(found);
  }

  /** The teams that an account is in. */
  public Collection<String> ofMember(String account) {
    return ofMembers.getOrDefault(account, Set.of());
  }

  Teams with(String id, Team team) {
    Team before = all.get(id);
    Map<String, String> others =
        before == null ? names : Persistent.without(names, TeamNames.folded(before.name()));
    return new Teams(
        Persistent.with(all, id, team),
        Persistent.with(others, TeamNames.folded(team.name()), id),
        ofMembers);
  }

  Teams joined(String id, Collection<String> accounts) {
    Team team = all.get(id);
    if (team == null) {
      return this;
    }
    Map<String, Collection<String>> memberships = ofMembers;
    for (String account : accounts) {
      memberships =
          Persistent.with(memberships, account, Persistent.set(ofMember(account)).plus(id));
    }
    return new Teams(Persistent.with(all, id, team.joined(accounts)), names, memberships);
  }

  Teams left(String id, Collection<String> accounts) {
    Team team = all.get(id);
    if (team == null) {
      return this;
    }
    Map<String, Collection<String>> memberships = ofMembers;
    for (String account : accounts) {
      Collection<String> others = Persistent.set(ofMember(account)).minus(id);
      memberships =
          others.isEmpty()
              ? Persistent.without(memberships, account)
              : Persistent.with(memberships, account, others);
    }
    return new Teams(Persistent.with(all, id, team.without(accounts)), names, memberships);
  }

  Teams without(String id) {
    Team gone = all.get(id);
    if (gone == null) {
      return this;
    }
    Teams emptied = left(id, gone.members());
    return new Teams(
        Persistent.without(all, id),
        Persistent.without(names, TeamNames.folded(gone.name())),
        emptied.ofMembers);
  }

  /** The account is in no team any more. */
  public Teams withoutMember(String account) {
    Teams now = this;
    for (String team : ofMember(account)) {
      now = now.left(team, List.of(account));
    }
    return now;
  }
}
