package org.chalet.query.dav.objects;

import org.jspecify.annotations.Nullable;

/**
 * What became of an object that was put.
 *
 * @param etag of the bytes, quoted; null where they were not stored as they came
 * @param visible whether views show it already
 * @param scheduleTag quoted; null for what is no scheduling object resource
 */
public record StoredAnswer(
    @Nullable String etag, boolean created, boolean visible, @Nullable String scheduleTag) {
  public StoredAnswer(String etag, boolean created, boolean visible) {
    this(etag, created, visible, null);
  }
}
