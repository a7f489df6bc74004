package org.chalet.server.offline;

/** What was to be checked could be read, and is not what was written or signed. */
final class NotAsWritten extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAsWritten(String message) {
    super(message);
  }
}
