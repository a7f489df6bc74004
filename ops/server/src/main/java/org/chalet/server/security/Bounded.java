package org.chalet.server.security;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that forget the oldest entry instead of growing without limit. */
final class Bounded {
  private Bounded() {}

  static <K, V> Map<K, V> map(int most) {
    return Collections.synchronizedMap(new Oldest<>(most));
  }

  private static final class Oldest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private final int most;

    Oldest(int most) {
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
