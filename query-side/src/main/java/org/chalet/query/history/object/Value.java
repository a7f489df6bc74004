package org.chalet.query.history.object;

import java.util.Map;

/**
 * What a field says.
 *
 * @param text in words; all of it where it is made of its parts
 * @param parts parameters, or the parts of a rule or of a structured value, by their names
 * @param composed whether the text is made of the parts and says nothing beside
 */
record Value(String text, Map<String, String> parts, boolean composed) {
  boolean isLike(Value other) {
    return parts.equals(other.parts) && (composed || text.equals(other.text));
  }
}
