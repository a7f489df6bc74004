package org.chalet.query.collection;

import org.chalet.kernel.value.UrlSegment;
import org.jspecify.annotations.Nullable;

/**
 * What indexes know of an object.
 *
 * @param name the last path segment, decoded
 * @param written the same as its client wrote it, where that is not the usual encoding
 * @param etag quoted
 * @param modified epoch seconds
 * @param position of the event that last changed it
 * @param scheduleTag quoted; null for what is no scheduling object resource
 */
public record ObjectRow(
    String name,
    @Nullable String written,
    String component,
    String etag,
    long size,
    long modified,
    boolean deleted,
    long position,
    @Nullable String scheduleTag) {

  public static ObjectRow of(StoredObject object) {
    return new ObjectRow(
        object.name(),
        object.written(),
        object.component(),
        object.etag(),
        object.size(),
        object.modified(),
        object.deleted(),
        object.position(),
        object.scheduleTag());
  }

  /** The last path segment, percent-encoded as clients know it. */
  public String segment() {
    return written != null ? written : UrlSegment.encode(name);
  }
}
