package org.chalet.query.member;

import java.util.ArrayList;
import java.util.List;
import org.chalet.query.listing.Listing;
import org.chalet.query.membership.People;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** The view of members: its documents and indexes. */
final class MemberSchema {
  static final People PEOPLE = People.named("people");

  static final Index<MembershipDocument> BY_ORGANIZATION =
      new Index<>(
          "by_organization",
          List.of(Field.text("organization", MembershipDocument::organization)),
          List.of(),
          false);

  static final Kind<MembershipDocument> MEMBERSHIPS =
      new Kind<>("memberships", MembershipDocument.class, List.of(BY_ORGANIZATION));

  /** A team that there is. */
  record Team(String organization, String id) {}

  static final Index<Team> TEAMS_OF =
      new Index<>(
          "by_organization",
          List.of(Field.text("organization", Team::organization)),
          List.of(),
          false);

  static final Kind<Team> TEAMS = new Kind<>("teams", Team.class, List.of(TEAMS_OF));

  /** Of each organization, and of each team in it. */
  static final Listing LISTS = new Listing("lists");

  static final ViewSchema SCHEMA = new ViewSchema("member", 2, kinds());

  private static List<Kind<?>> kinds() {
    List<Kind<?>> kinds = new ArrayList<>(List.of(PEOPLE.kind(), MEMBERSHIPS, TEAMS));
    kinds.addAll(LISTS.kinds());
    return kinds;
  }

  private MemberSchema() {}
}
