package org.chalet.storage.sqlite;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.chalet.store.StorageFailure;
import org.chalet.store.TestClock;

/** A process that opens a data directory: says why it cannot, and ends with 3. */
final class OpenOnce {
  private OpenOnce() {}

  public static void main(String[] arguments) {
    try (SqliteStorage storage = SqliteStorage.open(Path.of(arguments[0]), new TestClock())) {
      storage.eventLog().head();
    } catch (StorageFailure e) {
      byte[] why = String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8);
      System.out.write(why, 0, why.length);
      System.out.flush();
      Runtime.getRuntime().halt(3);
    }
  }
}
