package org.chalet.query.dav.objects;

import java.util.Arrays;
import org.chalet.query.dav.core.EntityTags;

/**
 * An object as it is sent.
 *
 * @param bytes may be converted from those that are stored
 * @param etag of these very bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record Representation(String contentType, byte[] bytes, String etag) {
  /** As it is stored. */
  public static Representation stored(ObjectResource object) {
    byte[] bytes = object.bytes();
    return new Representation(
        object.contentType(), bytes == null ? new byte[0] : bytes, object.etag());
  }

  /**
   * The same in another form, which has an ETag of its own where it is another one.
   *
   * @param form a token that names it
   */
  public Representation as(String type, byte[] converted, String form) {
    boolean same = Arrays.equals(bytes, converted);
    return new Representation(type, converted, same ? etag : EntityTags.of(etag, form));
  }
}
