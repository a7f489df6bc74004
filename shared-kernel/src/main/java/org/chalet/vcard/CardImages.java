package org.chalet.vcard;

import java.util.HashSet;
import java.util.Set;

/** Pictures within cards: photos and logos, in base64 or as data URIs. */
public final class CardImages {
  private static final Set<String> NAMES = Set.of("PHOTO", "LOGO");
  private static final String URI_MARK = ";base64,";
  private static final int BASE64_DIGITS = 4;
  private static final int BASE64_OCTETS = 3;

  private CardImages() {}

  /** The values of those that have more octets; pictures elsewhere have none here. */
  public static Set<String> over(VCard card, int octets) {
    Set<String> large = new HashSet<>();
    for (CardProperty property : card.properties()) {
      if (NAMES.contains(property.name()) && octets(property.value()) > octets) {
        large.add(property.value());
      }
    }
    return large;
  }

  private static long octets(String value) {
    int mark = value.indexOf(URI_MARK);
    long digits =
        value
            .substring(mark < 0 ? 0 : mark + URI_MARK.length())
            .chars()
            .filter(c -> c > ' ' && c != '=')
            .count();
    return digits * BASE64_OCTETS / BASE64_DIGITS;
  }
}
