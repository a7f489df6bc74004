package org.chalet.scheduling.itip;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;

/** DTSTAMP, and which of two messages is the newer one (RFC 5546, 2.1.5). */
final class Stamp {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Stamp() {}

  static Property of(Instant when) {
    return Property.of("DTSTAMP", FORM.format(when));
  }

  static Meeting put(Meeting meeting, Instant when) {
    return meeting.map((key, part) -> Participants.with(part, of(when)));
  }

  /** Whether the message's part says something older than the copy. */
  static boolean isOlder(Component message, Component copy) {
    long sequence = Participants.sequence(message);
    long known = Participants.sequence(copy);
    return sequence < known
        || sequence == known
            && Participants.text(message, "DTSTAMP").compareTo(Participants.text(copy, "DTSTAMP"))
                < 0;
  }
}
