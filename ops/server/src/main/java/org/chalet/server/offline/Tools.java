package org.chalet.server.offline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.chalet.server.settings.RefusedToStart;
import org.chalet.storage.sqlite.BackupContent;
import org.chalet.storage.sqlite.SqliteBackup;
import org.chalet.storage.sqlite.SqliteInspection;
import org.chalet.storage.sqlite.SqliteStorage;
import org.chalet.store.ChainVerifier;
import org.chalet.store.DamagedHistory;
import org.chalet.store.StorageFailure;

/** What the operator's command does without starting a server: COMMAND DATA [ARGUMENT]. */
public final class Tools {
  private final PrintStream out;
  private final PrintStream err;

  Tools(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    System.exit(new Tools(stream(FileDescriptor.out), stream(FileDescriptor.err)).run(arguments));
  }

  /** The exit code: 0 when all is well. */
  int run(String... arguments) {
    try {
      Path data = Path.of(arguments[1]).toAbsolutePath();
      switch (arguments[0]) {
        case "verify" -> verify(data);
        case "backup" -> say("Backed up", SqliteBackup.run(data, target(arguments)));
        case "restore" -> say("Restored", SqliteBackup.restore(target(arguments), data));
        case "rebuild" -> new RemoteRebuild(data, out).run(arguments[2]);
        default -> throw new RefusedToStart("no such command: " + arguments[0]);
      }
      return 0;
    } catch (DamagedHistory damage) {
      err.println("DAMAGED at position " + damage.position() + ": " + damage.getMessage());
    } catch (StorageFailure | RefusedToStart failure) {
      err.println("chalet: " + failure.getMessage());
    }
    return 1;
  }

  private void verify(Path data) {
    try (SqliteInspection log = SqliteStorage.inspect(data)) {
      ChainVerifier.Verified whole = ChainVerifier.verify(log);
      out.printf(
          "The history is whole: %d events in %d commits; position %d has the hash %s.%n",
          whole.events(), whole.commits(), whole.head(), whole.hashText());
    }
  }

  private void say(String done, BackupContent content) {
    out.printf(
        "%s %d commits up to position %d; their hash is %s.%n",
        done, content.commits(), content.head(), content.hash());
  }

  private static Path target(String[] arguments) {
    return Path.of(arguments[2]).toAbsolutePath();
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
