package org.chalet.icalendar;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a RECUR value as they were written, in order, unknown ones among them. */
final class RuleParts {
  private final Map<String, String> parts = new LinkedHashMap<>();

  RuleParts(String text) {
    for (String part : text.toUpperCase(Locale.ROOT).split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  /** Whether it has no part but these. */
  boolean hasOnly(Set<String> names) {
    return names.containsAll(parts.keySet());
  }

  @Nullable String get(String name) {
    return parts.get(name);
  }

  /** In its place, or at the end. */
  RuleParts with(String name, String value) {
    parts.put(name, value);
    return this;
  }

  RuleParts without(String name) {
    parts.remove(name);
    return this;
  }

  String text() {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + '=' + part.getValue())
        .collect(Collectors.joining(";"));
  }
}
