package org.chalet.command.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where imports of one kind are kept for a while: what they have come to, the rows that are left,
 * what was refused. In the vault, as rows name people.
 *
 * @param <R> what is taken in
 * @param <F> why something was not
 */
public final class ImportShelf<I extends Importing<I>, R, F> {
  public static final int ROWS_PER_CHUNK = 100;
  private static final int MOST_IMPORTS = 1000;

  private final SecretVault vault;
  private final ImportSpaces spaces;
  private final Duration kept;
  private final Class<I> kind;
  private final TypeReference<List<R>> rows;
  private final TypeReference<List<F>> refusals;
  private final JsonMapper json = new JsonMapper();

  public ImportShelf(
      SecretVault vault,
      ImportSpaces spaces,
      Duration kept,
      Class<I> kind,
      TypeReference<List<R>> rows,
      TypeReference<List<F>> refusals) {
    this.vault = vault;
    this.spaces = spaces;
    this.kept = kept;
    this.kind = kind;
    this.rows = rows;
    this.refusals = refusals;
  }

  /** True for one of those who want to at the same time, and for that one again. */
  public boolean occupy(I one) {
    return vault.putIfAbsent(secret(spaces.running(), one.heldBy(), one.id(), one))
        || vault
            .get(spaces.running(), one.heldBy())
            .map(bytes -> json.readValue(bytes, String.class))
            .filter(one.id()::equals)
            .isPresent();
  }

  void vacate(I over) {
    boolean unused = vault.delete(spaces.running(), over.heldBy());
  }

  /** The imports that are worked on, one for a holder at most. */
  List<I> running() {
    return vault.list(spaces.running(), "", MOST_IMPORTS).stream()
        .flatMap(marked -> find(marked.id(), json.readValue(marked.value(), String.class)).stream())
        .toList();
  }

  public void keep(I one) {
    vault.put(secret(spaces.imports(), id(one), one, one));
  }

  Optional<I> find(String holder, String id) {
    return vault.get(spaces.imports(), holder + '/' + id).map(bytes -> json.readValue(bytes, kind));
  }

  /** Of a holder, the newest first. */
  List<I> all(String holder) {
    return vault.list(spaces.imports(), holder + '/', MOST_IMPORTS).stream()
        .map(secret -> json.readValue(secret.value(), kind))
        .sorted((one, other) -> Long.compare(other.started(), one.started()))
        .toList();
  }

  /** Keeps rows by hundreds. */
  public void keepRows(I of, List<R> all) {
    List<Secret> chunks = new ArrayList<>();
    for (int chunk = 0; chunk * ROWS_PER_CHUNK < all.size(); chunk++) {
      int end = Math.min(all.size(), (chunk + 1) * ROWS_PER_CHUNK);
      List<R> some = List.copyOf(all.subList(chunk * ROWS_PER_CHUNK, end));
      chunks.add(secret(spaces.rows(), id(of, chunk), some, of));
    }
    vault.putAll(chunks);
  }

  /** Keeps the rows of one part. */
  public void keepRows(I of, int chunk, Collection<R> some) {
    vault.put(secret(spaces.rows(), id(of, chunk), List.copyOf(some), of));
  }

  /** Empty behind the last part. */
  public List<R> rows(I of, int chunk) {
    return vault
        .get(spaces.rows(), id(of, chunk))
        .map(bytes -> json.readValue(bytes, rows))
        .orElse(List.of());
  }

  public void forgetRows(I of) {
    List<String> chunks = new ArrayList<>();
    for (int chunk = 0; chunk < of.chunks(); chunk++) {
      chunks.add(id(of, chunk));
    }
    vault.deleteAll(spaces.rows(), chunks);
  }

  /** Of the part that is being worked on; the same once more when it is worked on again. */
  void keepRefusals(I of, List<F> some) {
    if (!some.isEmpty()) {
      vault.put(secret(spaces.refusals(), id(of, of.chunk()), some, of));
    }
  }

  List<F> refusals(I of, int chunk) {
    return vault
        .get(spaces.refusals(), id(of, chunk))
        .map(bytes -> json.readValue(bytes, refusals))
        .orElse(List.of());
  }

  void cancel(I one) {
    vault.put(secret(spaces.cancelled(), id(one), "", one));
  }

  boolean isCancelled(I one) {
    return vault.get(spaces.cancelled(), id(one)).isPresent();
  }

  private Secret secret(String space, String id, Object value, I of) {
    Instant end = Instant.ofEpochSecond(of.started()).plus(kept);
    return new Secret(space, id, json.writeValueAsBytes(value), end);
  }

  private String id(I one) {
    return one.heldBy() + '/' + one.id();
  }

  private String id(I one, int chunk) {
    return String.format(Locale.ROOT, "%s/%05d", id(one), chunk);
  }
}
