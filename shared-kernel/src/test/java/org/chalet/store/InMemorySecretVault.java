package org.chalet.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
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
  private Instant nextExpiry = Instant.MAX;

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
    expects(secret);
  }

  @Override
  public synchronized boolean putIfAbsent(Secret secret) {
    sweep();
    expects(secret);
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
    return secrets.tailMap(new Key(space, idPrefix)).values().stream()
        .takeWhile(s -> s.space().equals(space) && s.id().startsWith(idPrefix))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Secret> listAfter(String space, String id, int limit) {
    sweep();
    return secrets.tailMap(new Key(space, id), false).values().stream()
        .takeWhile(s -> s.space().equals(space))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized int count(String space, int atMost) {
    return listAfter(space, "", atMost).size();
  }

  @Override
  public synchronized int prune(String space, int keep) {
    List<Secret> all = listAfter(space, "", Integer.MAX_VALUE);
    List<Secret> behind = all.subList(Math.min(keep, all.size()), all.size());
    behind.forEach(s -> secrets.remove(new Key(space, s.id())));
    return behind.size();
  }

  private void expects(Secret secret) {
    Instant expires = secret.expires();
    if (expires != null && expires.isBefore(nextExpiry)) {
      nextExpiry = expires;
    }
  }

  private void sweep() {
    Instant now = clock.instant();
    if (nextExpiry.isAfter(now)) {
      return;
    }
    secrets.values().removeIf(s -> s.expires() != null && !s.expires().isAfter(now));
    nextExpiry =
        secrets.values().stream()
            .map(Secret::expires)
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(Instant.MAX);
  }

  @Override
  public void close() {}
}
