package org.chalet.vcard.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A postal address (RFC 6350, 6.3.1); parts are empty where there are none. */
public record PostalAddress(
    String box,
    String extended,
    String street,
    String city,
    String region,
    String postcode,
    String country,
    List<String> types,
    @Nullable String label,
    boolean preferred) {
  public PostalAddress {
    types = List.copyOf(types);
  }

  /** In the order of ADR. */
  List<String> parts() {
    return List.of(box, extended, street, city, region, postcode, country);
  }

  public boolean saysNothing() {
    return parts().stream().allMatch(String::isBlank);
  }
}
