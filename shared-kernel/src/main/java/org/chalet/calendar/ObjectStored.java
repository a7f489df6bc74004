package org.chalet.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What became of a calendar object that was put.
 *
 * @param etag of the stored bytes, quoted
 * @param created whether nothing was there before
 * @param asSent whether the stored bytes are those that were sent
 * @param scheduleTag of a scheduling object resource, quoted; null for others
 */
public record ObjectStored(
    String etag, boolean created, boolean asSent, @Nullable String scheduleTag) {
  public ObjectStored(String etag, boolean created) {
    this(etag, created, true, null);
  }
}
