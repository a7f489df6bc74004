package org.chalet.command.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalet.store.SecretVault;

/** A vault that remembers what was looked up, without whose it was. */
final class WatchedReads implements SecretVault {
  private final SecretVault vault;
  private final List<String> reads = new ArrayList<>();

  WatchedReads(SecretVault vault) {
    this.vault = vault;
  }

  /** Since it was asked last. */
  List<String> reads() {
    List<String> since = List.copyOf(reads);
    reads.clear();
    return since;
  }

  @Override
  public Optional<byte[]> get(String space, String id) {
    reads.add("get " + space);
    return vault.get(space, id);
  }

  @Override
  public List<Secret> list(String space, String idPrefix, int limit) {
    reads.add("list " + space);
    return vault.list(space, idPrefix, limit);
  }

  @Override
  public List<Secret> listAfter(String space, String id, int limit) {
    reads.add("list " + space);
    return vault.listAfter(space, id, limit);
  }

  @Override
  public int count(String space, int atMost) {
    reads.add("count " + space);
    return vault.count(space, atMost);
  }

  @Override
  public int prune(String space, int keep) {
    return vault.prune(space, keep);
  }

  @Override
  public void put(Secret secret) {
    vault.put(secret);
  }

  @Override
  public boolean putIfAbsent(Secret secret) {
    return vault.putIfAbsent(secret);
  }

  @Override
  public boolean delete(String space, String id) {
    return vault.delete(space, id);
  }

  @Override
  public void close() {
    vault.close();
  }
}
