package org.chalet.query.sharing;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** The view of shares: its documents and indexes. */
final class SharingSchema {
  static final Index<GrantDocument> BY_GRANTEE =
      index("by_grantee", Field.text("grantee", GrantDocument::grantee));
  static final Index<GrantDocument> OF_COLLECTION =
      index(
          "of_collection",
          Field.text("collection", grant -> grant.ended() ? null : grant.collection()));
  static final Index<GrantDocument> OF_OWNER =
      index("of_owner", Field.text("owner", GrantDocument::owner));
  static final Index<GrantDocument> THROUGH =
      index("through", Field.text("through", GrantDocument::through));
  static final Kind<GrantDocument> GRANTS =
      new Kind<>(
          "grants", GrantDocument.class, List.of(BY_GRANTEE, OF_COLLECTION, OF_OWNER, THROUGH));

  static final Index<AnswerDocument> ANSWERS_TO =
      index("of_collection", Field.text("collection", AnswerDocument::collection));
  static final Index<AnswerDocument> ANSWERS_OF =
      index("of_account", Field.text("account", AnswerDocument::account));
  static final Kind<AnswerDocument> ANSWERS =
      new Kind<>("answers", AnswerDocument.class, List.of(ANSWERS_TO, ANSWERS_OF));

  static final Index<ChosenDocument> CHOSEN_FOR =
      index("of_collection", Field.text("collection", ChosenDocument::collection));
  static final Index<ChosenDocument> CHOSEN_BY =
      index("of_account", Field.text("account", ChosenDocument::account));
  static final Kind<ChosenDocument> CHOSEN =
      new Kind<>("chosen", ChosenDocument.class, List.of(CHOSEN_FOR, CHOSEN_BY));

  static final Index<SeatDocument> SEATS_OF =
      index("of_account", Field.text("account", SeatDocument::account));
  static final Index<SeatDocument> SEATS_IN =
      index("of_organization", Field.text("organization", SeatDocument::organization));
  static final Kind<SeatDocument> SEATS =
      new Kind<>("seats", SeatDocument.class, List.of(SEATS_OF, SEATS_IN));

  private static final Field<TeamSeatDocument> IN =
      Field.text("organization", TeamSeatDocument::organization);

  static final Index<TeamSeatDocument> TEAMS_OF =
      new Index<>(
          "of_account",
          List.of(Field.text("account", TeamSeatDocument::account), IN),
          List.of(),
          false);
  static final Index<TeamSeatDocument> TEAM_SEATS_IN =
      new Index<>(
          "of_organization",
          List.of(IN, Field.text("team", TeamSeatDocument::team)),
          List.of(),
          false);
  static final Kind<TeamSeatDocument> TEAM_SEATS =
      new Kind<>("team_seats", TeamSeatDocument.class, List.of(TEAMS_OF, TEAM_SEATS_IN));

  static final Index<Notification> TOLD =
      index("of_account", Field.text("account", Notification::account));
  static final Index<Notification> ABOUT =
      index("about_account", Field.text("other", Notification::other));
  static final Index<Notification> ABOUT_COLLECTION =
      index("about_collection", Field.text("collection", Notification::collection));
  static final Kind<Notification> NOTIFICATIONS =
      new Kind<>("notifications", Notification.class, List.of(TOLD, ABOUT, ABOUT_COLLECTION));

  static final Index<OfferDocument> OFFERS_OF =
      index("of_collection", Field.text("collection", OfferDocument::collection));
  static final Index<OfferDocument> OFFERS_TO =
      index("to_address", Field.text("address", OfferDocument::openTo));
  static final Index<OfferDocument> OFFERS_BY =
      index("of_owner", Field.text("owner", OfferDocument::owner));
  static final Kind<OfferDocument> OFFERS =
      new Kind<>("offers", OfferDocument.class, List.of(OFFERS_OF, OFFERS_TO, OFFERS_BY));

  static final ViewSchema SCHEMA =
      new ViewSchema(
          "sharing", 6, List.of(GRANTS, ANSWERS, CHOSEN, SEATS, TEAM_SEATS, NOTIFICATIONS, OFFERS));

  private SharingSchema() {}

  private static <D> Index<D> index(String name, Field<D> key) {
    return new Index<>(name, List.of(key), List.of(), false);
  }
}
