package org.chalet.store;

import java.time.Duration;
import java.util.Set;

/** Lets a caller wait until views have taken in a position. */
@FunctionalInterface
public interface ReadYourWrites {
  /**
   * Waits until every live view that follows one of the contexts has passed the position.
   *
   * @return false when the time was over before
   */
  boolean await(Set<String> contexts, long position, Duration atMost);
}
