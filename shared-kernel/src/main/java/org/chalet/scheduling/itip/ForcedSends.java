package org.chalet.scheduling.itip;

import java.util.Optional;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;

/** SCHEDULE-FORCE-SEND holds for one change alone (RFC 6638, 7.2). */
final class ForcedSends {
  private static final String FORCE_SEND = "SCHEDULE-FORCE-SEND";

  private ForcedSends() {}

  /** The copy to be stored with the demands of the one that was sent. */
  static Meeting copy(Meeting sent, Meeting stored) {
    return stored.map((key, part) -> {
      Component asked = sent.parts().get(key);
      return asked == null
          ? part
          : Participants.mapAttendees(
              part,
              one -> demand(asked, one).map(how -> one.withParameter(FORCE_SEND, how)).orElse(one));
    });
  }

  private static Optional<String> demand(Component asked, Property attendee) {
    return Participants.attendee(asked, Participants.address(attendee))
        .flatMap(one -> one.parameter(FORCE_SEND));
  }
}
