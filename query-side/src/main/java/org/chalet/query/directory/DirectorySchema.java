package org.chalet.query.directory;

import java.util.ArrayList;
import java.util.List;
import org.chalet.query.contact.CardKinds;
import org.chalet.query.finding.Findable;
import org.chalet.query.listing.Listing;
import org.chalet.query.membership.People;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** The view of directories: its documents and indexes. */
final class DirectorySchema {
  static final CardKinds CARDS = CardKinds.named("directories", "cards");

  static final People PEOPLE = People.named("people");

  private static final Field<Seat> JOINED = Field.number("joined", Seat::joined);

  static final Index<Seat> BY_ORGANIZATION =
      new Index<>(
          "by_organization",
          List.of(Field.text("organization", Seat::organization)),
          List.of(),
          false);

  /** Seats from which the directory is seen. */
  static final Index<Seat> BY_READER =
      new Index<>(
          "by_reader",
          List.of(Field.text("reader", seat -> seat.isInternal() ? seat.account() : null), JOINED),
          List.of(Field.text("reads", Seat::organization)),
          false);

  static final Kind<Seat> SEATS =
      new Kind<>("seats", Seat.class, List.of(BY_ORGANIZATION, BY_READER));

  static final Index<TeamDocument> TEAMS_OF =
      new Index<>(
          "by_organization",
          List.of(Field.text("organization", TeamDocument::organization)),
          List.of(),
          false);

  static final Kind<TeamDocument> TEAMS =
      new Kind<>("teams", TeamDocument.class, List.of(TEAMS_OF));

  /** What the directory shows; and what it hides, under {@link #hidden}. */
  static final Listing ENTRIES = new Listing("entries");

  static final ViewSchema SCHEMA = new ViewSchema("directory", 4, kinds());

  private DirectorySchema() {}

  private static List<Kind<?>> kinds() {
    List<Kind<?>> kinds =
        new ArrayList<>(
            List.of(
                CARDS.kinds().collections(),
                CARDS.kinds().objects(),
                Findable.KIND,
                PEOPLE.kind(),
                SEATS,
                TEAMS));
    kinds.addAll(ENTRIES.kinds());
    return kinds;
  }

  /** The list of those who are hidden. */
  static String hidden(String organization) {
    return organization + "/hidden";
  }
}
