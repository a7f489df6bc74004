package org.chalet.vcard;

import org.chalet.contentline.Limits;

/**
 * An address object resource (RFC 6352 5.1): exactly one card.
 *
 * @param kind individual, group, org, location or another KIND in lower case
 */
public record AddressObject(
    String uid, String version, String kind, String formattedName, VCard card) {
  /** Refuses with INVALID_ADDRESS_DATA or CARD_TOO_LARGE. */
  public static AddressObject of(byte[] bytes, Limits limits) {
    throw new UnsupportedOperationException();
  }
}
