package org.chalet.query.member;

import static org.chalet.query.member.MemberSchema.LISTS;
import static org.chalet.query.member.MemberSchema.MEMBERSHIPS;
import static org.chalet.query.member.MemberSchema.TEAMS;

import org.chalet.query.listing.Entry;
import org.chalet.query.membership.Person;
import org.chalet.query.projection.Changes;

/** Where a member stands: in the list of the organization and in that of each team. */
final class Places {
  private Places() {}

  static void keep(MembershipDocument membership, Person person, Changes changes) {
    changes.put(MEMBERSHIPS, id(membership), membership);
    list(membership, person, changes);
  }

  static void list(MembershipDocument membership, Person person, Changes changes) {
    LISTS.put(changes, entry(membership.organization(), membership, person));
    for (String team : membership.teams()) {
      if (changes.get(TEAMS, team).isPresent()) {
        LISTS.put(changes, entry(team, membership, person));
      }
    }
  }

  static void remove(MembershipDocument membership, Changes changes) {
    changes.remove(MEMBERSHIPS, id(membership));
    LISTS.remove(changes, membership.organization(), membership.account());
    for (String team : membership.teams()) {
      LISTS.remove(changes, team, membership.account());
    }
  }

  private static Entry entry(String list, MembershipDocument membership, Person person) {
    return new Entry(
        list,
        membership.account(),
        membership.role(),
        person.sort(),
        membership.joined(),
        person.words(),
        membership.hidden());
  }

  private static String id(MembershipDocument membership) {
    return MembershipDocument.id(membership.organization(), membership.account());
  }
}
