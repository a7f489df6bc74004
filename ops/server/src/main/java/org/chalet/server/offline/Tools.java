package org.chalet.server.offline;

import com.mongodb.ConnectionString;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chalet.eventformat.export.BrokenExport;
import org.chalet.server.Time;
import org.chalet.server.settings.RefusedToStart;
import org.chalet.storage.mongodb.MongoStorage;
import org.chalet.storage.sqlite.BackupContent;
import org.chalet.storage.sqlite.PointInTime;
import org.chalet.storage.sqlite.SqliteBackup;
import org.chalet.storage.sqlite.SqliteInspection;
import org.chalet.storage.sqlite.SqliteStorage;
import org.chalet.store.ChainVerifier;
import org.chalet.store.DamagedHistory;
import org.chalet.store.StorageFailure;
import org.chalet.store.proof.HeadCheck;

/** What the operator's command does without starting a server: COMMAND DATA [ARGUMENT]. */
public final class Tools {
  private static final int FAILED = 1;
  private static final int NOT_AS_WRITTEN = 2;
  private static final int UNTIL = 3;
  private static final String MOMENT = "--to-";

  private final PrintStream out;
  private final PrintStream err;

  Tools(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    System.exit(new Tools(stream(FileDescriptor.out), stream(FileDescriptor.err)).run(arguments));
  }

  /**
   * The exit code: 0 when all is well, {@value #NOT_AS_WRITTEN} for what is not what was written or
   * signed, {@value #FAILED} for what could not be read or done, which Java answers for all else.
   */
  int run(String... arguments) {
    try {
      Path data = Path.of(arguments[1]).toAbsolutePath();
      switch (arguments[0]) {
        case "verify" -> verify(data, options(arguments));
        case "verify-export" -> new ExportTool(out).run(target(arguments), options(arguments));
        case "head" -> new RemoteHead(data, out).run();
        case "verify-mongodb" -> {
          List<String> given = options(arguments);
          verifyMongo(given.getFirst(), given.subList(1, given.size()));
        }
        case "backup" -> say("Backed up", SqliteBackup.run(data, target(arguments)));
        case "restore" -> say("Restored", restore(target(arguments), data, arguments));
        case "copy" -> say("Copied", copy(data, target(arguments), arguments));
        case "rebuild" -> rebuild(data, arguments);
        case "views" -> views(data).list();
        case "dead-letters" -> views(data).letters();
        case "retry" -> views(data).retry(arguments[2], arguments[3]);
        case "set-aside" -> views(data).setAside(arguments[2], arguments[3], arguments[4]);
        case "verify-certificate" -> new CertificateCheck(out).run(target(arguments));
        default -> throw new RefusedToStart("no such command: " + arguments[0]);
      }
      return 0;
    } catch (DamagedHistory damage) {
      err.println("DAMAGED at position " + damage.position() + ": " + damage.getMessage());
      return NOT_AS_WRITTEN;
    } catch (BrokenExport | NotAsWritten found) {
      err.println("chalet: " + found.getMessage());
      return NOT_AS_WRITTEN;
    } catch (StorageFailure | RefusedToStart failure) {
      err.println("chalet: " + failure.getMessage());
      return FAILED;
    }
  }

  private static List<String> options(String[] arguments) {
    return List.of(arguments).subList(2, arguments.length);
  }

  private static BackupContent restore(Path backup, Path data, String... arguments) {
    List<Path> erased = ErasedLists.of(arguments);
    return arguments[UNTIL].startsWith(MOMENT)
        ? PointInTime.restore(
            backup, data, erased, Moment.of(backup, arguments[UNTIL], arguments[UNTIL + 1]))
        : SqliteBackup.restore(backup, data, erased);
  }

  private static BackupContent copy(Path data, Path target, String... arguments) {
    return PointInTime.copy(data, target, Moment.of(data, arguments[UNTIL], arguments[UNTIL + 1]));
  }

  private void rebuild(Path data, String... arguments) {
    String mode = arguments.length > UNTIL ? arguments[UNTIL] : "compare-then-switch";
    new RemoteRebuild(new RunningServer(data), out, System.console() != null)
        .run(arguments[2], mode);
  }

  private RemoteViews views(Path data) {
    return new RemoteViews(new RunningServer(data), out);
  }

  private void verify(Path data, List<String> options) {
    SavedHeads saved = SavedHeads.of(options);
    try (SqliteInspection log = SqliteStorage.inspect(data)) {
      ChainVerifier.Verified whole = HeadCheck.verify(log, saved.heads());
      List<String> faults = log.faultsOfTheFile();
      if (!faults.isEmpty()) {
        throw new NotAsWritten(
            "every event is what was written, but their file is damaged: "
                + String.join("; ", faults));
      }
      log.requireNamesHeldAsClaimed();
      report(whole, saved);
    }
  }

  /** The server's own program checks what is stored; another one may be writing meanwhile. */
  private void verifyMongo(String uri, List<String> options) {
    SavedHeads saved = SavedHeads.of(options);
    try (MongoStorage storage = MongoStorage.open(uri, databaseOf(uri), new Time().clock())) {
      report(HeadCheck.verify(storage.log(), saved.heads()), saved);
    }
  }

  private static String databaseOf(String uri) {
    try {
      return Optional.ofNullable(new ConnectionString(uri).getDatabase())
          .orElseThrow(
              () -> new RefusedToStart("the URI must name a database, as mongodb://host/chalet"));
    } catch (IllegalArgumentException e) {
      throw new RefusedToStart("not a connection string: " + e.getMessage(), e);
    }
  }

  private void report(ChainVerifier.Verified whole, SavedHeads saved) {
    out.printf(
        "The history is whole: %d events in %d commits; position %d has the hash %s.%n",
        whole.events(), whole.commits(), whole.head(), whole.hashText());
    saved.agreed(out);
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
