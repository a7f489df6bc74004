package org.chalet.query.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as documents keep them, and as answers tell them. */
public final class Times {
  private Times() {}

  /** Microseconds since 1970 UTC, as documents keep times. */
  public static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  public static Instant ofMicros(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
