package org.chalet.command.mail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalet.store.SecretVault;
import org.chalet.store.StorageFailure;

/** A vault that can fail for one space, and counts what is read of it. */
final class BreakingVault implements SecretVault {
  private final SecretVault vault;
  final AtomicInteger listed = new AtomicInteger();
  private volatile String broken = "";

  BreakingVault(SecretVault vault) {
    this.vault = vault;
  }

  void breakSpace(MailState state) {
    breakSpace(state.space());
  }

  void breakSpace(String space) {
    broken = space;
  }

  void mend() {
    broken = "";
  }

  @Override
  public Optional<byte[]> get(String space, String id) {
    return vault.get(space, id);
  }

  @Override
  public void put(Secret secret) {
    check(secret.space());
    vault.put(secret);
  }

  @Override
  public boolean putIfAbsent(Secret secret) {
    check(secret.space());
    return vault.putIfAbsent(secret);
  }

  @Override
  public boolean delete(String space, String id) {
    check(space);
    return vault.delete(space, id);
  }

  @Override
  public List<Secret> list(String space, String idPrefix, int limit) {
    List<Secret> found = vault.list(space, idPrefix, limit);
    listed.addAndGet(found.size());
    return found;
  }

  @Override
  public List<Secret> listAfter(String space, String id, int limit) {
    List<Secret> found = vault.listAfter(space, id, limit);
    listed.addAndGet(found.size());
    return found;
  }

  @Override
  public int count(String space, int atMost) {
    return vault.count(space, atMost);
  }

  @Override
  public int prune(String space, int keep) {
    check(space);
    return vault.prune(space, keep);
  }

  @Override
  public void close() {
    vault.close();
  }

  private void check(String space) {
    if (space.equals(broken)) {
      throw new StorageFailure("no room for " + space);
    }
  }
}
