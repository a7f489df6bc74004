package org.chalet.server.offline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chalet.server.settings.RefusedToStart;
import org.chalet.store.proof.SignedHead;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Heads that somebody kept, and the key that must have signed them.
 *
 * @param key SubjectPublicKeyInfo in Base64, or null for that which the heads name
 */
record SavedHeads(List<SignedHead> heads, @Nullable String key) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * @param options {@code --head FILE} and {@code --key KEY}; a file holds one head or several, or
   *     what {@code GET /ops/heads} answers
   */
  static SavedHeads of(List<String> options) {
    List<SignedHead> heads = new ArrayList<>();
    String key = null;
    for (int i = 0; i < options.size(); i += 2) {
      if (i + 1 == options.size()) {
        throw new RefusedToStart(options.get(i) + " needs a value; see --help");
      }
      String value = options.get(i + 1);
      switch (options.get(i)) {
        case "--head" -> heads.addAll(read(Path.of(value)));
        case "--key" -> key = value;
        default -> throw new RefusedToStart("no such option: " + options.get(i) + "; see --help");
      }
    }
    SavedHeads saved = new SavedHeads(List.copyOf(heads), key);
    heads.forEach(saved::requireGenuine);
    return saved;
  }

  void requireGenuine(SignedHead head) {
    if (!head.isGenuine()) {
      throw new NotAsWritten(
          "the head of position " + head.head().position() + " is not what was signed");
    }
    if (!Objects.requireNonNullElse(key, head.publicKey()).equals(head.publicKey())) {
      throw new NotAsWritten(
          "the head of position " + head.head().position() + " was signed by another key");
    }
  }

  void agreed(PrintStream out) {
    if (!heads.isEmpty()) {
      out.printf("It agrees with %d signed heads, of the key %s.%n", heads.size(), keyOf());
    }
  }

  private String keyOf() {
    return heads.getFirst().publicKey();
  }

  private static List<SignedHead> read(Path file) {
    List<SignedHead> heads = new ArrayList<>();
    try (MappingIterator<JsonNode> values =
        JSON.readerFor(JsonNode.class).readValues(Files.readString(file))) {
      while (values.hasNext()) {
        JsonNode value = values.next();
        JsonNode items = value.path("items");
        (items.isArray() ? items : List.of(value))
            .forEach(item -> heads.add(JSON.treeToValue(item, SignedHead.class)));
      }
    } catch (IOException | JacksonException e) {
      throw new RefusedToStart(file + " holds no signed head", e);
    }
    if (heads.isEmpty() || heads.stream().anyMatch(SavedHeads::isIncomplete)) {
      throw new RefusedToStart(file + " holds no signed head");
    }
    return heads;
  }

  @SuppressWarnings("NullAway") // what JSON leaves out is null
  private static boolean isIncomplete(SignedHead signed) {
    return signed.head() == null
        || signed.signature() == null
        || signed.publicKey() == null
        || signed.head().chainHash() == null
        || signed.head().treeRoot() == null
        || signed.head().time() == null
        || signed.head().previous() == null;
  }
}
