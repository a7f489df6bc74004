package org.chalet.store;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A vault for unit tests. */
public final class InMemorySecretVault implements SecretVault {
  private record Key(String space, String id) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int bySpace = space.compareTo(other.space);
      return bySpace != 0 ? bySpace : id.compareTo(other.id);
    }
  }

  private final InstantSource clock;
  private final TreeMap<Key, Secret> secrets = new TreeMap<>();

  public InMemorySecretVault(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Optional<byte[]> get(String space, String id) {
    sweep();
    return Optional.ofNullable(secrets.get(new Key(space, id))).map(s -> s.value().clone());
  }

  @Override
  public synchronized void put(Secret secret) {
    secrets.put(new Key(secret.space(), secret.id()), secret);
  }

  @Override
  public synchronized boolean putIfAbsent(Secret secret) {
    sweep();
    return secrets.putIfAbsent(new Key(secret.space(), secret.id()), secret) == null;
  }

  @Override
  public synchronized boolean delete(String space, String id) {
    sweep();
    return secrets.remove(new Key(space, id)) != null;
  }

  @Override
  public synchronized List<Secret> list(String space, String idPrefix, int limit) {
    sweep();
    return secrets.values().stream()
        .filter(s -> s.space().equals(space) && s.id().startsWith(idPrefix))
        .limit(limit)
        .toList();
  }

  private void sweep() {
    secrets.values().removeIf(s -> s.expires() != null && !s.expires().isAfter(clock.instant()));
  }

  @Override
  public void close() {}
}
