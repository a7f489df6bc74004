package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/**
 * A collection is gone from its former owner.
 *
 * @param copy the collection that holds all of it from now on; empty when it was deleted
 * @param objects how many there are in the copy
 */
@EventName("organization.collection-handed-over")
public record CollectionHandedOver(String handOver, String collection, String copy, long objects)
    implements HandOverEvent {}
