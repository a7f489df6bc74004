package org.chalet.command.organization.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where imports are kept, for thirty days: what they have come to, the lines that are left, what
 * was refused. In the vault, as the lines name people.
 */
final class RosterShelf {
  static final Duration KEPT = Duration.ofDays(30);
  static final int LINES_PER_CHUNK = 100;

  private static final int MOST_IMPORTS = 1000;
  private static final TypeReference<List<RosterLine>> LINES = new TypeReference<>() {};
  private static final TypeReference<List<RosterRefusal>> REFUSALS = new TypeReference<>() {};

  private final SecretVault vault;
  private final JsonMapper json = new JsonMapper();

  RosterShelf(SecretVault vault) {
    this.vault = vault;
  }

  /** True for one of those who want to at the same time. */
  boolean occupy(RosterImport started) {
    return vault.putIfAbsent(
        secret(
            VaultSpaces.IMPORT_RUNNING,
            started.organization(),
            started.id(),
            Instant.ofEpochSecond(started.started())));
  }

  void vacate(RosterImport over) {
    vault.delete(VaultSpaces.IMPORT_RUNNING, over.organization());
  }

  /** The imports that are not over, one for an organization at most. */
  List<RosterImport> running() {
    return vault.list(VaultSpaces.IMPORT_RUNNING, "", MOST_IMPORTS).stream()
        .flatMap(marked -> find(marked.id(), json.readValue(marked.value(), String.class)).stream())
        .toList();
  }

  void keep(RosterImport known) {
    vault.put(secret(VaultSpaces.IMPORT, id(known), known, startOf(known)));
  }

  Optional<RosterImport> find(String organization, String id) {
    return vault
        .get(VaultSpaces.IMPORT, organization + '/' + id)
        .map(bytes -> json.readValue(bytes, RosterImport.class));
  }

  /** Of an organization, the newest first. */
  List<RosterImport> all(OrganizationId organization) {
    return vault.list(VaultSpaces.IMPORT, organization.raw() + '/', MOST_IMPORTS).stream()
        .map(secret -> json.readValue(secret.value(), RosterImport.class))
        .sorted((one, other) -> Long.compare(other.started(), one.started()))
        .toList();
  }

  void keepLines(RosterImport of, List<RosterLine> lines) {
    List<Secret> chunks = new ArrayList<>();
    for (int chunk = 0; chunk * LINES_PER_CHUNK < lines.size(); chunk++) {
      int end = Math.min(lines.size(), (chunk + 1) * LINES_PER_CHUNK);
      List<RosterLine> some = List.copyOf(lines.subList(chunk * LINES_PER_CHUNK, end));
      chunks.add(secret(VaultSpaces.IMPORT_LINES, id(of, chunk), some, startOf(of)));
    }
    vault.putAll(chunks);
  }

  /** Empty behind the last chunk. */
  List<RosterLine> lines(RosterImport of) {
    return vault
        .get(VaultSpaces.IMPORT_LINES, id(of, of.chunk()))
        .map(bytes -> json.readValue(bytes, LINES))
        .orElse(List.of());
  }

  void forgetLines(RosterImport of) {
    List<String> chunks = new ArrayList<>();
    for (int chunk = 0; chunk * LINES_PER_CHUNK < of.total(); chunk++) {
      chunks.add(id(of, chunk));
    }
    vault.deleteAll(VaultSpaces.IMPORT_LINES, chunks);
  }

  /** Of the chunk that is being worked on; the same once more when it is worked on again. */
  void keepRefusals(RosterImport of, List<RosterRefusal> refusals) {
    if (!refusals.isEmpty()) {
      vault.put(secret(VaultSpaces.IMPORT_REFUSALS, id(of, of.chunk()), refusals, startOf(of)));
    }
  }

  /** From a chunk on, chunk by chunk, until there are as many as asked for or more. */
  List<RosterRefusal> refusals(RosterImport of, int chunk) {
    return vault
        .get(VaultSpaces.IMPORT_REFUSALS, id(of, chunk))
        .map(bytes -> json.readValue(bytes, REFUSALS))
        .orElse(List.of());
  }

  void cancel(RosterImport known) {
    vault.put(secret(VaultSpaces.IMPORT_CANCELLED, id(known), "", startOf(known)));
  }

  boolean isCancelled(RosterImport known) {
    return vault.get(VaultSpaces.IMPORT_CANCELLED, id(known)).isPresent();
  }

  private Secret secret(String space, String id, Object value, Instant started) {
    return new Secret(space, id, json.writeValueAsBytes(value), started.plus(KEPT));
  }

  private static Instant startOf(RosterImport known) {
    return Instant.ofEpochSecond(known.started());
  }

  private static String id(RosterImport known) {
    return known.organization() + '/' + known.id();
  }

  private static String id(RosterImport known, int chunk) {
    return String.format(Locale.ROOT, "%s/%05d", id(known), chunk);
  }
}
