package org.chalet.query.dashboard;

import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers by name; what is not there is zero.
 *
 * @param values none of them zero
 */
record Figures(Map<String, Long> values) {
  static final Figures NONE = new Figures(Map.of());

  Figures {
    values = Map.copyOf(values);
  }

  long get(String name) {
    return values.getOrDefault(name, 0L);
  }

  Figures plus(Map<String, Long> changes) {
    Map<String, Long> sum = new TreeMap<>(values);
    changes.forEach((name, change) -> sum.merge(name, change, Long::sum));
    sum.values().removeIf(value -> value == 0);
    return new Figures(sum);
  }
}
