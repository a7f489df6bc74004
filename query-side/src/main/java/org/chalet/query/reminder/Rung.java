package org.chalet.query.reminder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.chalet.icalendar.Ring;
import org.chalet.query.collection.CollectionKinds;
import org.jspecify.annotations.Nullable;

/**
 * An alarm that rang.
 *
 * @param alarm its key, see {@link org.chalet.icalendar.AlarmKeys}
 * @param due epoch second
 */
record Rung(String calendar, String name, String alarm, @Nullable String instance, long due) {
  private static final int BYTES = 12;

  static Rung of(String calendar, String name, Ring ring) {
    return new Rung(calendar, name, ring.key(), ring.instance(), ring.due().getEpochSecond());
  }

  /**
   * The same for the same alarm of the same instance at the same time: the due time comes first.
   */
  String key() {
    String all = CollectionKinds.idOf(calendar, name) + '\n' + instance + '\n' + alarm;
    return String.format(Locale.ROOT, "%012d/%s", due, digest(all));
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

  boolean isSame(Ring ring) {
    return of(calendar, name, ring).equals(this);
  }

  Instant dueAt() {
    return Instant.ofEpochSecond(due);
  }
}
