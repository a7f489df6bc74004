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

  /** Stores each, in one durable write where the engine can. After a crash some may be there. */
  default void putAll(List<Secret> secrets) {
    secrets.forEach(this::put);
  }

  /**
   * Stores the secret unless the id is there already; true when it was stored. One of two
   * concurrent callers wins.
   */
  boolean putIfAbsent(Secret secret);

  /** Stores those whose ids are not there, in one durable write where the engine can. */
  default void putAllIfAbsent(List<Secret> secrets) {
    secrets.forEach(this::putIfAbsent);
  }

  /** True when there was one. */
  boolean delete(String space, String id);

  /** Deletes those that are there, in one durable write where the engine can. */
  default void deleteAll(String space, List<String> ids) {
    ids.forEach(id -> delete(space, id));
  }

  /** Secrets of the space whose ids start with the prefix, by id, at most {@code limit}. */
  List<Secret> list(String space, String idPrefix, int limit);

  /**
   * The next secrets of the space by id, at most {@code limit}.
   *
   * @param id what they come behind, there or not; empty to begin
   */
  List<Secret> listAfter(String space, String id, int limit);

  /** How many secrets the space holds, or {@code atMost} where there are more. */
  int count(String space, int atMost);

  /**
   * Deletes what comes behind the first secrets of the space by id; how many that were.
   *
   * @param keep how many stay, one at least
   */
  int prune(String space, int keep);

  @Override
  void close();
}
