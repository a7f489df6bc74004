package org.chalet.organization;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.HandOverId;

/**
 * Closes a collection to writers, and makes the collection that is going to hold its objects; sent
 * by Chalet itself. Sent again, it changes nothing.
 *
 * @param collection {@code calendar:…} or {@code addressbook:…}, one of the hand-over's
 * @param name what the receiver sees
 */
public record PrepareHandOver(HandOverId handOver, String collection, String name)
    implements Command {}
