package org.chalet.query.sharing;

import static org.chalet.query.sharing.SharingSchema.SEATS;
import static org.chalet.query.sharing.SharingSchema.SEATS_OF;
import static org.chalet.query.sharing.SharingSchema.TEAMS_OF;
import static org.chalet.query.sharing.SharingSchema.TEAM_SEATS;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/**
 * As whom shares reach a reader, and since which position: as a person, in teams, organizations.
 */
final class Circles {
  private final String reader;
  private final Map<String, Long> organizations = new HashMap<>();
  private final Map<String, Long> grantees = new LinkedHashMap<>();
  private final Set<String> managed = new HashSet<>();

  Circles(View view, String reader) {
    this.reader = reader;
    grantees.put(reader, 0L);
    for (Document<SeatDocument> seat : view.find(SEATS, Scan.of(SEATS_OF, reader))) {
      organizations.put(seat.value().organization(), seat.position());
      if (seat.value().manages()) {
        managed.add(seat.value().organization());
      }
      if (seat.value().isInternal()) {
        grantees.put(seat.value().organization(), seat.position());
      }
    }
    for (Document<TeamSeatDocument> seat : view.find(TEAM_SEATS, Scan.of(TEAMS_OF, reader))) {
      grantees.put(seat.value().team(), seat.position());
    }
  }

  String reader() {
    return reader;
  }

  Collection<String> grantees() {
    return grantees.keySet();
  }

  /** The organizations whose rooms are the reader's to manage. */
  Set<String> managed() {
    return managed;
  }

  /** Whether the share counts, as far as the reader is concerned. */
  boolean reachedBy(GrantDocument grant) {
    return (grant.isDirect() || organizations.containsKey(grant.through()))
        && !grant.owner().equals(reader);
  }

  /** From which position on a share that counts has shown the reader what is in the collection. */
  long since(GrantDocument grant) {
    long as = grantees.getOrDefault(grant.grantee(), Long.MAX_VALUE);
    long in = grant.isDirect() ? 0 : organizations.getOrDefault(grant.through(), Long.MAX_VALUE);
    return Math.max(grant.shownSince(), Math.max(as, in));
  }
}
