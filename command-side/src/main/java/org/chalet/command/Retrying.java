package org.chalet.command;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** Does again, a few times, what met a change of somebody else's. */
public final class Retrying {
  private static final int TRIES = 5;

  private Retrying() {}

  /**
   * @throws Rejected whatever else it was refused for, or CONCURRENT_CHANGE in the end
   */
  public static void run(Runnable work) {
    for (int tried = 1; ; tried++) {
      try {
        work.run();
        return;
      } catch (Rejected rejected) {
        if (rejected.code() != ErrorCode.CONCURRENT_CHANGE || tried == TRIES) {
          throw rejected;
        }
      }
    }
  }
}
