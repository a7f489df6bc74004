package org.chalet.query.rest;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Answers that clients may keep and ask about again. */
public final class Answers {
  private Answers() {}

  /** With the version as strong ETag; {@code If-None-Match} is answered with 304. */
  public static <T> ResponseEntity<T> versioned(long version, T body) {
    return ResponseEntity.ok()
        .eTag("\"" + version + "\"")
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(body);
  }
}
