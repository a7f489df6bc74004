package org.chalet.vcard;

import java.util.List;

/**
 * The properties that an address-data request asks for (RFC 6352 10.4); an empty list asks for the
 * whole card.
 */
public record AddressDataSelection(List<PropertySelection> properties) {
  /** RFC 6352 10.4.2; {@code noValue} asks for the name and parameters only. */
  public record PropertySelection(String name, boolean noValue) {}

  public VCard apply(VCard card) {
    throw new UnsupportedOperationException();
  }
}
