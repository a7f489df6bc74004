package org.chalet.server.offline;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.chalet.server.settings.RefusedToStart;
import org.chalet.storage.sqlite.PointInTime;

/** Up to when a history is wanted: {@code --to-position P} or {@code --to-time INSTANT}. */
final class Moment {
  private Moment() {}

  /** The position in the log of the directory. */
  static long of(Path directory, String option, String value) {
    try {
      return switch (option) {
        case "--to-position" -> Long.parseLong(value);
        case "--to-time" -> PointInTime.positionAt(directory, Instant.parse(value));
        default -> throw new RefusedToStart("no such option: " + option);
      };
    } catch (NumberFormatException | DateTimeException e) {
      throw new RefusedToStart("not a position, or a time as 2026-01-31T12:00:00Z: " + value, e);
    }
  }
}
