package org.chalet.query.sharing;

import static org.chalet.query.sharing.SharingSchema.SEATS;
import static org.chalet.query.sharing.SharingSchema.SEATS_OF;
import static org.chalet.query.sharing.SharingSchema.TEAMS_OF;
import static org.chalet.query.sharing.SharingSchema.TEAM_SEATS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** As whom shares reach a reader: as a person, in teams, in organizations. */
final class Circles {
  private final String reader;
  private final Set<String> organizations = new HashSet<>();
  private final List<String> grantees = new ArrayList<>();

  Circles(View view, String reader) {
    this.reader = reader;
    grantees.add(reader);
    for (Document<SeatDocument> seat : view.find(SEATS, Scan.of(SEATS_OF, reader))) {
      organizations.add(seat.value().organization());
      if (seat.value().isInternal()) {
        grantees.add(seat.value().organization());
      }
    }
    for (Document<TeamSeatDocument> seat : view.find(TEAM_SEATS, Scan.of(TEAMS_OF, reader))) {
      grantees.add(seat.value().team());
    }
  }

  String reader() {
    return reader;
  }

  Collection<String> grantees() {
    return grantees;
  }

  /** Whether the share counts, as far as the reader is concerned. */
  boolean reachedBy(GrantDocument grant) {
    return organizations.contains(grant.through()) && !grant.owner().equals(reader);
  }
}
