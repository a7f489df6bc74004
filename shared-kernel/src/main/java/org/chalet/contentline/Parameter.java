package org.chalet.contentline;

import java.util.List;

/**
 * A parameter of a content line: upper-case name, values without quotes and with RFC 6868 carets
 * resolved.
 */
public record Parameter(String name, List<String> values) {
  public Parameter {
    values = List.copyOf(values);
  }

  public static Parameter of(String name, String value) {
    return new Parameter(name, List.of(value));
  }

  /** The values as one text, joined by commas. */
  public String text() {
    return values.size() == 1 ? values.getFirst() : String.join(",", values);
  }
}
