package org.chalet.command.guard;

import java.util.Optional;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.eventformat.EventEnvelope;

/** That an object which was there before is another now, or gone. */
record Touch(String collection, String name, boolean deleted) {
  static Optional<Touch> of(EventEnvelope event) {
    return Optional.ofNullable(
        switch (event.payload()) {
          case CalendarObjectDeleted e -> new Touch(e.calendar(), e.name(), true);
          case CardDeleted e -> new Touch(e.addressBook(), e.name(), true);
          case CalendarObjectPut e when event.sequence() > 0 ->
              new Touch(e.calendar(), e.name(), false);
          case CardPut e when event.sequence() > 0 -> new Touch(e.addressBook(), e.name(), false);
          default -> null;
        });
  }
}
