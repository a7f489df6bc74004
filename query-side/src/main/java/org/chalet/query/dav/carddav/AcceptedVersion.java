package org.chalet.query.dav.carddav;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The version of vCard that an Accept header asks for (RFC 6352, 5.1.1). */
final class AcceptedVersion {
  private AcceptedVersion() {}

  /**
   * The one with the highest weight, the first where several have it; empty where the header leaves
   * it open, or asks for none that is offered.
   */
  static Optional<String> of(@Nullable String accept) {
    String best = "";
    double highest = 0;
    for (String range : (accept == null ? "" : accept).toLowerCase(Locale.ROOT).split(",")) {
      String version = parameter(range, "version", "");
      double weight = weight(parameter(range, "q", "1"));
      boolean isCard = range.strip().startsWith("text/vcard");
      if (isCard && AddressData.VERSIONS.contains(version) && weight > highest) {
        best = version;
        highest = weight;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static String parameter(String range, String name, String otherwise) {
    for (String part : range.split(";")) {
      String parameter = part.strip();
      if (parameter.startsWith(name + '=')) {
        return parameter.substring(name.length() + 1).replace("\"", "").strip();
      }
    }
    return otherwise;
  }

  private static double weight(String text) {
    return text.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(text) : 0;
  }
}
