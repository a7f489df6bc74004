package org.chalet.query.history;

import java.util.Optional;
import java.util.function.Predicate;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.InvitationReissued;
import org.jspecify.annotations.Nullable;

/** For whom invitations were; from their own short streams, as that is erased with the person. */
record Invitations(Streams streams) {
  /** With the day of expiry that counted then. */
  Optional<InvitationIssued> issued(String invitation, Predicate<EventEnvelope> counts) {
    @Nullable InvitationIssued known = null;
    for (EventEnvelope event : streams.of(invitation)) {
      if (event.payload() instanceof InvitationIssued issued) {
        known = issued;
      } else if (known != null
          && event.payload() instanceof InvitationReissued again
          && counts.test(event)) {
        known = known.expiring(again.expires());
      }
    }
    return Optional.ofNullable(known);
  }
}
