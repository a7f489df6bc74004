package org.chalet.query.team;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** The view of teams: its documents and indexes. */
final class TeamSchema {
  static final String NAME = "team";

  static final Index<TeamDocument> BY_NAME =
      new Index<>(
          "by_name",
          List.of(
              Field.text("organization", TeamDocument::organization),
              Field.text("name", TeamDocument::sorted)),
          List.of(),
          false);
  static final Kind<TeamDocument> TEAMS = new Kind<>("teams", TeamDocument.class, List.of(BY_NAME));

  private static final Field<MemberDocument> ORGANIZATION =
      Field.text("organization", MemberDocument::organization);
  private static final Field<MemberDocument> JOINED =
      Field.number("joined", MemberDocument::joined);

  static final Index<MemberDocument> BY_TEAM =
      new Index<>(
          "by_team",
          List.of(ORGANIZATION, Field.text("team", MemberDocument::team), JOINED),
          List.of(),
          false);
  static final Index<MemberDocument> BY_ACCOUNT =
      new Index<>(
          "by_account",
          List.of(ORGANIZATION, Field.text("account", MemberDocument::account), JOINED),
          List.of(),
          false);
  static final Kind<MemberDocument> MEMBERS =
      new Kind<>("members", MemberDocument.class, List.of(BY_TEAM, BY_ACCOUNT));

  static final ViewSchema SCHEMA = new ViewSchema(NAME, 1, List.of(TEAMS, MEMBERS));

  private TeamSchema() {}
}
