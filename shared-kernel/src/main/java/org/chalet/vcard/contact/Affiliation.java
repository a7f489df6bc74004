package org.chalet.vcard.contact;

import java.util.List;

/** An organization, and the units in it from the largest to the smallest (RFC 6350, 6.6.4). */
public record Affiliation(String name, List<String> units) {
  public Affiliation {
    units = List.copyOf(units);
  }
}
