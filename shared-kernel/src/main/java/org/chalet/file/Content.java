package org.chalet.file;

/**
 * The bytes of a file, by where they are kept.
 *
 * @param address where they are kept, sealed; see {@link FileContents}
 * @param size how many they are
 * @param type media type
 */
public record Content(String address, long size, String type) {
  private static final int TAG_LENGTH = 32;

  /** Quoted and strong: whoever writes, even the same bytes, gets another one. */
  public String etag() {
    return etagOf(address);
  }

  /** The same, of an address. */
  public static String etagOf(String address) {
    return '"' + address.substring(0, Math.min(TAG_LENGTH, address.length())) + '"';
  }
}
