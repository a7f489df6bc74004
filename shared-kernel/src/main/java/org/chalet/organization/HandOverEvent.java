package org.chalet.organization;

import org.chalet.kernel.message.Event;

/** What became of the collections of a user who was removed; by ids only. */
public sealed interface HandOverEvent extends Event
    permits HandOverBegun, CollectionHandedOver, HandOverFinished, CollectionsReclaimed {
  /** {@code hand-over:…}. */
  String handOver();
}
