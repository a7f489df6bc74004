package org.chalet.command;

import java.util.Collection;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** Maps and sets of states: immutable, and a changed one shares nearly all with the one before. */
public final class Persistent {
  private Persistent() {}

  public static <V> PMap<String, V> map(Map<String, V> entries) {
    return entries instanceof PMap<String, V> persistent ? persistent : HashTreePMap.from(entries);
  }

  public static PSet<String> set(Collection<String> elements) {
    return elements instanceof PSet<String> persistent ? persistent : HashTreePSet.from(elements);
  }

  public static <V> Map<String, V> with(Map<String, V> entries, String key, V value) {
    return map(entries).plus(key, value);
  }

  public static <V> Map<String, V> without(Map<String, V> entries, String key) {
    return map(entries).minus(key);
  }
}
