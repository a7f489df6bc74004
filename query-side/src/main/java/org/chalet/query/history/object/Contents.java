package org.chalet.query.history.object;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chalet.contentline.Parameter;
import org.chalet.kernel.value.ETags;

/** How contents and parameters are told. */
final class Contents {
  private static final String DATA = "data:";

  private Contents() {}

  /** Pictures, files and keys differ, and nobody wants to read how. */
  static boolean isBinary(List<Parameter> parameters, String value) {
    return value.regionMatches(true, 0, DATA, 0, DATA.length())
        || parameters.stream()
            .anyMatch(one ->
                one.name().equals("ENCODING")
                    && !one.text().equalsIgnoreCase("8BIT")
                    && !one.text().equalsIgnoreCase("QUOTED-PRINTABLE"));
  }

  /** What tells contents apart without telling them. */
  static String told(String value) {
    return told(value.length(), ETags.of(value.getBytes(UTF_8)));
  }

  static String told(int octets, String etag) {
    return octets + " octets, " + etag;
  }

  /** By name; the types of a card's values in one order and case. */
  static Map<String, String> parts(List<Parameter> parameters) {
    Map<String, String> parts = new TreeMap<>();
    for (Parameter parameter : parameters) {
      parts.merge(parameter.name(), parameter.text(), (one, other) -> one + ',' + other);
    }
    parts.computeIfPresent(
        "TYPE",
        (name, types) ->
            String.join(
                ",",
                List.of(types.toLowerCase(Locale.ROOT).split(",")).stream()
                    .distinct()
                    .sorted()
                    .toList()));
    return parts;
  }
}
