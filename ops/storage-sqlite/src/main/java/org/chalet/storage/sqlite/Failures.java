package org.chalet.storage.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.chalet.store.DamagedHistory;
import org.chalet.store.StorageFailure;
import org.sqlite.SQLiteException;

/** SQLite's result codes in words that an operator can act on. */
final class Failures {
  private static final int BUSY = 5;
  private static final int READ_ONLY = 8;
  private static final int INPUT_OUTPUT = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NOT_A_DATABASE = 26;
  private static final int PRIMARY_KEY_TAKEN = 1555;
  private static final int UNIQUE_KEY_TAKEN = 2067;

  private Failures() {}

  static StorageFailure of(SQLException e, Path file, String doing) {
    return new StorageFailure("cannot " + doing + ": " + file + " " + reason(e), e);
  }

  /** As {@link #of}, but a file that is damaged is damaged history from the position on. */
  static StorageFailure ofHistory(SQLException e, Path file, String doing, long position) {
    if (!isDamage(e)) {
      return of(e, file, doing);
    }
    var damaged = new DamagedHistory(position, "cannot " + doing + ": " + file + " " + reason(e));
    damaged.initCause(e);
    return damaged;
  }

  static boolean isDamage(SQLException e) {
    int code = primary(e);
    return code == CORRUPT || code == NOT_A_DATABASE;
  }

  static boolean isUniqueKeyTaken(SQLException e) {
    return extended(e) == UNIQUE_KEY_TAKEN;
  }

  /** Somebody wrote beside us: within one process positions and streams are checked before. */
  private static boolean isForeignWriter(SQLException e) {
    return extended(e) == PRIMARY_KEY_TAKEN || isUniqueKeyTaken(e);
  }

  private static String reason(SQLException e) {
    if (isForeignWriter(e)) {
      return "was written by another process";
    }
    return switch (primary(e)) {
      case BUSY -> "is locked by another process";
      case READ_ONLY -> "is read-only";
      case INPUT_OUTPUT -> "cannot be read or written (" + e.getMessage() + ")";
      case CORRUPT -> "is damaged (" + e.getMessage() + ")";
      case FULL -> "has no room to grow: the disk is full";
      case CANNOT_OPEN -> "cannot be opened (" + e.getMessage() + ")";
      case NOT_A_DATABASE -> "is not a database, or its first bytes are damaged";
      default -> "failed (" + e.getMessage() + ")";
    };
  }

  private static int primary(SQLException e) {
    return e.getErrorCode() & 0xff;
  }

  /** The driver keeps the whole code for itself; the standard one is cut to its lowest byte. */
  private static int extended(SQLException e) {
    return e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : e.getErrorCode();
  }
}
