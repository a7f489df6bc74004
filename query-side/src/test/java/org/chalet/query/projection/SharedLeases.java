package org.chalet.query.projection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chalet.store.Leases;

/** Leases between nodes within one test; they end when they are given back or taken away. */
final class SharedLeases implements Leases {
  private final Map<String, String> holders = new ConcurrentHashMap<>();

  String holder(String name) {
    return holders.getOrDefault(name, "");
  }

  @Override
  public boolean shared() {
    return true;
  }

  @Override
  public boolean hold(String name, String holder, Duration term) {
    return holders.computeIfAbsent(name, n -> holder).equals(holder);
  }

  @Override
  public void release(String name, String holder) {
    holders.remove(name, holder);
  }
}
