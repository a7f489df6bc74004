package org.chalet.command.mail;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.chalet.store.Leases;

/** Leases between processes within one test; they end when they are given back. */
public final class Nodes implements Leases {
  private final Map<String, String> holders = new HashMap<>();

  @Override
  public boolean shared() {
    return true;
  }

  @Override
  public synchronized boolean hold(String name, String holder, Duration term) {
    return holders.computeIfAbsent(name, n -> holder).equals(holder);
  }

  @Override
  public synchronized void release(String name, String holder) {
    holders.remove(name, holder);
  }
}
