package org.chalet.command.history.undo;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What is to be taken back: one of a command, clients and an import.
 *
 * @param command its id, as activity and timelines tell it
 * @param imported the id of an import
 * @param dryRun whether to answer what would be, and leave all as it is
 * @param conflicts what becomes of objects that something else changed later: `skip` (as without)
 *     leaves them as they are, `overwrite` puts them back all the same
 */
@Schema(name = "UndoBody")
record UndoBody(
    @Nullable String command,
    @Nullable ClientBody client,
    @com.fasterxml.jackson.annotation.JsonProperty("import") @Nullable String imported,
    @Nullable Boolean dryRun,
    @Nullable String conflicts) {
  /**
   * One's own clients, and when. At least one of the first four is said.
   *
   * @param id as one's list of clients tells it
   * @param credential what it signed in with, as there
   * @param collection only what was done in it, as in `calendar:…`
   * @param from only what was done at that time or later (RFC 3339)
   * @param to only what was done before that time
   */
  @Schema(name = "UndoneClient")
  record ClientBody(
      @Nullable Long id,
      @Nullable String credential,
      @Nullable String session,
      @Nullable String appPassword,
      @Nullable String userAgent,
      @Nullable String collection,
      @Nullable Instant from,
      @Nullable Instant to) {
    Deeds.ClientChoice choice() {
      List<String> credentials = new ArrayList<>();
      add(credentials, "", credential);
      add(credentials, "session:", session);
      add(credentials, "apppassword:", appPassword);
      if (id == null && credentials.isEmpty() && userAgent == null) {
        throw new Rejected(ErrorCode.INVALID_VALUE, "say which client");
      }
      return new Deeds.ClientChoice(id, credentials, userAgent, collection, from, to);
    }

    private static void add(List<String> credentials, String kind, @Nullable String value) {
      if (value != null) {
        credentials.add(value.startsWith(kind) ? value : kind + value);
      }
    }
  }

  boolean overwrites() {
    if (conflicts == null || conflicts.equals("skip")) {
      return false;
    }
    if (conflicts.equals("overwrite")) {
      return true;
    }
    throw new Rejected(ErrorCode.INVALID_VALUE, "conflicts are skip or overwrite");
  }

  void select(Deeds deeds, String caller, Consumer<Deeds.Deed> consumer) {
    if (command != null && client == null && imported == null) {
      deeds.ofCommand(command, consumer);
    } else if (client != null && command == null && imported == null) {
      deeds.ofClients(caller, client.choice(), consumer);
    } else if (imported != null && command == null && client == null) {
      deeds.ofImport(caller, imported, consumer);
    } else {
      throw new Rejected(ErrorCode.INVALID_VALUE, "say one of command, client and import");
    }
  }
}
