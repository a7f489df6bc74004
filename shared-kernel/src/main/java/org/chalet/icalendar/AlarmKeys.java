package org.chalet.icalendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Names of alarms within their object: of the UID (RFC 9074, 4), else of what makes them ring. They
 * stay when an alarm is acknowledged.
 */
public final class AlarmKeys {
  private static final List<String> TELLING =
      List.of("ACTION", "TRIGGER", "REPEAT", "DURATION", "ATTENDEE", "X-CHALET-WEBHOOK");
  private static final int BYTES = 12;

  private AlarmKeys() {}

  /** Twenty-four hexadecimal digits. */
  public static String of(Component alarm) {
    StringBuilder text = new StringBuilder();
    Optional<String> uid = uid(alarm);
    if (uid.isPresent()) {
      text.append("UID ").append(uid.get());
    } else {
      for (String name : TELLING) {
        alarm.properties(name).forEach(property -> append(text, property));
      }
    }
    return digest(text.toString());
  }

  private static void append(StringBuilder text, Property property) {
    text.append(property.name());
    property
        .parameters()
        .forEach(one -> text.append(';').append(one.name()).append('=').append(one.text()));
    text.append(':').append(property.value().strip()).append('\n');
  }

  /** The UID of the alarm, where it has one. */
  static Optional<String> uid(Component alarm) {
    return alarm.property("UID").map(uid -> uid.value().strip()).filter(uid -> !uid.isEmpty());
  }

  private static String digest(String text) {
    try {
      byte[] whole =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(whole, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
