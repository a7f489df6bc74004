package org.chalet.organization;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.HandOverId;

/**
 * Takes the collection from its former owner once all is copied, or deletes it; sent by Chalet
 * itself.
 *
 * @param objects how many were copied
 */
public record CompleteHandOver(HandOverId handOver, String collection, long objects)
    implements Command {}
