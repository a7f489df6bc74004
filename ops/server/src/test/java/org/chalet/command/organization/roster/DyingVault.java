package org.chalet.command.organization.roster;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalet.store.SecretVault;
import org.chalet.store.StorageFailure;

/** A vault that takes so many writes and none after, as when its process was killed there. */
final class DyingVault implements SecretVault {
  private final SecretVault vault;
  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

  DyingVault(SecretVault vault) {
    this.vault = vault;
  }

  void dieAfter(int writes) {
    left.set(writes);
  }

  boolean isDead() {
    return left.get() < 0;
  }

  @Override
  public Optional<byte[]> get(String space, String id) {
    return vault.get(space, id);
  }

  @Override
  public void put(Secret secret) {
    live();
    vault.put(secret);
  }

  @Override
  public void putAll(List<Secret> secrets) {
    live();
    vault.putAll(secrets);
  }

  @Override
  public boolean putIfAbsent(Secret secret) {
    live();
    return vault.putIfAbsent(secret);
  }

  @Override
  public void putAllIfAbsent(List<Secret> secrets) {
    live();
    vault.putAllIfAbsent(secrets);
  }

  @Override
  public boolean delete(String space, String id) {
    live();
    return vault.delete(space, id);
  }

  @Override
  public void deleteAll(String space, List<String> ids) {
    live();
    vault.deleteAll(space, ids);
  }

  @Override
  public List<Secret> list(String space, String idPrefix, int limit) {
    return vault.list(space, idPrefix, limit);
  }

  @Override
  public List<Secret> listAfter(String space, String id, int limit) {
    return vault.listAfter(space, id, limit);
  }

  @Override
  public int count(String space, int atMost) {
    return vault.count(space, atMost);
  }

  @Override
  public int prune(String space, int keep) {
    live();
    return vault.prune(space, keep);
  }

  @Override
  public void close() {
    vault.close();
  }

  private void live() {
    if (left.updateAndGet(known -> Math.max(-1, known - 1)) < 0) {
      throw new StorageFailure("the vault is gone");
    }
  }
}
