package org.chalet.query.projection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is.
 *
 * @param position up to where the new generation has read
 * @param head where the log ends
 * @param percent of the log, read so far: 0 to 100
 * @param eventsPerSecond since the beginning
 * @param comparison what was found, once it was compared
 * @param error why it failed, without personal data
 */
public record RebuildProgress(
    String view,
    Stage stage,
    Instant began,
    Duration took,
    long position,
    long head,
    int percent,
    long eventsPerSecond,
    @Nullable ViewComparison comparison,
    @Nullable String error) {
  /** Where a rebuild stands. */
  public enum Stage {
    READING,
    COMPARING,
    /** The new generation is the live one. */
    LIVE,
    /** Compared only; the old generation is still the live one. */
    COMPARED,
    FAILED
  }

  public boolean finished() {
    return stage != Stage.READING && stage != Stage.COMPARING;
  }

  static int percent(long position, long head) {
    return head == 0 ? 100 : (int) Math.min(100, position * 100 / head);
  }

  public long lag() {
    return Math.max(0, head - position);
  }
}
