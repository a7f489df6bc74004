package org.chalet.server.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.SecretVault;

/** A vault that tells when what opens an account has changed. */
public final class WatchedVault implements SecretVault {
  /** Sessions, too: when all end at once the account is closed to devices as well. */
  private static final Set<String> OPENING =
      Set.of(
          VaultSpaces.PASSWORD,
          VaultSpaces.APP_PASSWORD,
          VaultSpaces.TWO_FACTOR,
          VaultSpaces.SESSION);

  private final SecretVault vault;
  private volatile Consumer<AccountId> changed = account -> {};

  public WatchedVault(SecretVault vault) {
    this.vault = vault;
  }

  void onChange(Consumer<AccountId> listener) {
    changed = listener;
  }

  @Override
  public Optional<byte[]> get(String space, String id) {
    return vault.get(space, id);
  }

  @Override
  public void put(Secret secret) {
    vault.put(secret);
    tell(secret.space(), secret.id());
  }

  @Override
  public void putAll(List<Secret> secrets) {
    vault.putAll(secrets);
    secrets.forEach(secret -> tell(secret.space(), secret.id()));
  }

  @Override
  public boolean putIfAbsent(Secret secret) {
    boolean stored = vault.putIfAbsent(secret);
    tell(secret.space(), secret.id());
    return stored;
  }

  @Override
  public void putAllIfAbsent(List<Secret> secrets) {
    vault.putAllIfAbsent(secrets);
    secrets.forEach(secret -> tell(secret.space(), secret.id()));
  }

  @Override
  public boolean delete(String space, String id) {
    boolean there = vault.delete(space, id);
    tell(space, id);
    return there;
  }

  @Override
  public void deleteAll(String space, List<String> ids) {
    vault.deleteAll(space, ids);
    ids.forEach(id -> tell(space, id));
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

  /**
   * @throws IllegalArgumentException where it would close accounts without a word
   */
  @Override
  public int prune(String space, int keep) {
    if (OPENING.contains(space)) {
      throw new IllegalArgumentException("what opens accounts is not pruned: " + space);
    }
    return vault.prune(space, keep);
  }

  @Override
  public void close() {
    vault.close();
  }

  private void tell(String space, String id) {
    if (OPENING.contains(space)) {
      int slash = id.indexOf('/');
      changed.accept(new AccountId(slash < 0 ? id : id.substring(0, slash)));
    }
  }
}
