package org.chalet.query.history;

import java.nio.charset.StandardCharsets;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.eventformat.Erased;
import org.chalet.eventformat.EventEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * What an event made of an object.
 *
 * @param owner whose it was; null where the event cannot be read
 * @param text null where it was deleted, or where the event cannot be read
 */
record ObjectVersion(EventEnvelope event, @Nullable String owner, byte @Nullable [] text) {
  static ObjectVersion of(EventEnvelope event) {
    return switch (event.payload()) {
      case CalendarObjectPut put -> new ObjectVersion(event, put.owner(), utf8(put.text()));
      case CardPut put -> new ObjectVersion(event, put.owner(), utf8(put.text()));
      case CalendarObjectDeleted deleted -> new ObjectVersion(event, deleted.owner(), null);
      case CardDeleted deleted -> new ObjectVersion(event, deleted.owner(), null);
      case Erased erased -> new ObjectVersion(event, erased.owner(), null);
      default -> new ObjectVersion(event, null, null);
    };
  }

  /** From 0. */
  long version() {
    return event.sequence();
  }

  boolean isSince(long position) {
    return event.position() >= position;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
