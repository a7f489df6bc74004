package org.chalet.vcard;

import java.util.List;

/** vCard text in and out (RFC 2426, RFC 6350, and vCard 2.1 for import). */
public final class VCards {
  private VCards() {}

  /** All cards of a file; refuses with INVALID_ADDRESS_DATA and the number of the line. */
  public static List<VCard> parse(byte[] bytes) {
    throw new UnsupportedOperationException();
  }

  /** Folded at 75 octets, CRLF. For generated output, never for what a client stored. */
  public static byte[] write(VCard card) {
    throw new UnsupportedOperationException();
  }

  /** One address object resource per card, each 3.0 or 4.0 and with a UID; for import. */
  public static List<byte[]> split(byte[] file) {
    throw new UnsupportedOperationException();
  }

  /**
   * The one card in {@code version} ("3.0" or "4.0"); refuses UNSUPPORTED_ADDRESS_DATA for another
   * version.
   */
  public static byte[] convert(byte[] card, String version) {
    throw new UnsupportedOperationException();
  }
}
