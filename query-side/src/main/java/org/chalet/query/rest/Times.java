package org.chalet.query.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times of documents as times of answers. */
public final class Times {
  private Times() {}

  public static Instant ofMicros(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
