package org.chalet.command;

import org.jspecify.annotations.Nullable;

/**
 * How a stream's state follows from its events, one by one; pure. States are remembered by stream
 * and evolution: an evolution is made once, as a constant.
 */
@FunctionalInterface
public interface Evolution<S> {
  /**
   * @param before null ahead of the first event, and where there is no state
   * @param event an event of the stream, or {@link org.chalet.eventformat.Erased}
   * @return null where nothing is there any more
   */
  @Nullable S after(@Nullable S before, Object event);

  /**
   * The class of states that may be kept as snapshots: immutable, without personal data, see {@link
   * org.chalet.eventformat.SnapshotCodec}. Null for none.
   */
  default @Nullable Class<S> kept() {
    return null;
  }
}
