package org.chalet.fuzz;

import org.chalet.kernel.rule.Rejected;

/**
 * What is asked of every reader: refusals are answers, anything else that is thrown is a defect.
 */
public final class Target {
  private Target() {}

  /** Tries something that may refuse its input. */
  public static void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (Rejected refused) {
      // A refusal is what a client is told.
    }
  }

  /** Fails where two things that must be the same are not. */
  public static void verifySame(Object one, Object other) {
    if (!one.equals(other)) {
      throw new IllegalStateException("not the same:\n" + one + "\n" + other);
    }
  }
}
