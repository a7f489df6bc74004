package org.chalet.command.mail;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values in place of {@code {names}}. */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9-]*)}");

  /** Overrides, embeddings, isolates and marks of direction: they could make a text read anew. */
  private static final Pattern DIRECTIONS =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n]]+");
  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+");

  private Placeholders() {}

  /**
   * @throws IllegalArgumentException for a placeholder without value
   */
  static String fill(String text, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
  }

  /** On one line. */
  static String line(String text, Map<String, String> values) {
    return BREAKS.matcher(fill(text, values)).replaceAll(" ").strip();
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a text asks for {" + name + "}, which has no value");
    }
    String plain = DIRECTIONS.matcher(value).replaceAll("");
    return CONTROLS.matcher(plain).replaceAll(" ");
  }
}
