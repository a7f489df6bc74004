package org.chalet.command;

import org.jspecify.annotations.Nullable;

/** How a stream's state follows from its events, one by one; pure. */
@FunctionalInterface
public interface Evolution<S> {
  /**
   * @param before null ahead of the first event, and where there is no state
   * @param event an event of the stream, or {@link org.chalet.eventformat.Erased}
   * @return null where nothing is there any more
   */
  @Nullable S after(@Nullable S before, Object event);
}
