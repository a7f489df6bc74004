package org.chalet.storage.sqlite;

import org.chalet.store.ChainVerifier;
import org.chalet.store.EventLog;

/** A quick look at what a crash or a failing disk harms first: the newest part of the log. */
final class ChainEnd {
  private static final long POSITIONS = 1_000;

  private ChainEnd() {}

  static void check(EventLog log) {
    ChainVerifier.verifyFrom(log, log.head() - POSITIONS + 1);
  }
}
