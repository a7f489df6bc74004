package org.chalet.query.dav.objects;

/** An object as it is sent; the bytes may be converted from those that are stored. */
@SuppressWarnings("ArrayRecordComponent")
public record Representation(String contentType, byte[] bytes) {
  /** As it is stored. */
  public static Representation stored(ObjectResource object) {
    byte[] bytes = object.bytes();
    return new Representation(object.contentType(), bytes == null ? new byte[0] : bytes);
  }
}
