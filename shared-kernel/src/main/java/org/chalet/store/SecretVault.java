package org.chalet.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Small secrets that must be able to vanish: owners' keys, password hashes, sessions. Every write
 * is durable when it returns; what is deleted is gone from the store's own files too, as far as the
 * engine can see to that.
 */
public interface SecretVault extends AutoCloseable {
  /**
   * @param space kind of secret, as {@code key} or {@code session}
   * @param expires when it vanishes by itself, or null
   */
  record Secret(String space, String id, byte[] value, @Nullable Instant expires) {}

  Optional<byte[]> get(String space, String id);

  void put(Secret secret);

  /**
   * Stores the secret unless the id is there already; true when it was stored. One of two
   * concurrent callers wins.
   */
  boolean putIfAbsent(Secret secret);

  /** True when there was one. */
  boolean delete(String space, String id);

  /** Secrets of the space whose ids start with the prefix, by id, at most {@code limit}. */
  List<Secret> list(String space, String idPrefix, int limit);

  @Override
  void close();
}
