package org.chalet.query.reminder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.chalet.icalendar.Property;
import org.chalet.icalendar.Ring;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is reminded of.
 *
 * @param key names the reminder among all
 * @param start null for a task without a date, as {@code end}
 * @param zone of the reader
 * @param expires when it is not worth telling any more
 */
public record Reminding(
    AccountId account,
    String key,
    boolean task,
    String title,
    String description,
    String location,
    @Nullable Instant start,
    @Nullable Instant end,
    boolean allDay,
    ZoneId zone,
    Instant expires) {

  static Reminding of(Listener listener, String key, Ring ring, Instant expires) {
    return new Reminding(
        listener.account(),
        key,
        ring.part().name().equals("VTODO"),
        text(ring, "SUMMARY"),
        text(ring, "DESCRIPTION"),
        text(ring, "LOCATION"),
        ring.start(),
        ring.end(),
        ring.allDay(),
        listener.zone(),
        expires);
  }

  private static String text(Ring ring, String name) {
    Optional<Property> own = ring.part().property(name);
    return own.map(Property::text).orElse("").strip();
  }

  /** Without what it is about. */
  @Override
  public String toString() {
    return "Reminding[" + key + "]";
  }
}
