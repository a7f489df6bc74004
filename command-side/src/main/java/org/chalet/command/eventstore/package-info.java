/**
 * Axon's event store over Chalet's log: append queue, storage engine, and the tail that wakes its
 * followers.
 */
@NullMarked
package org.chalet.command.eventstore;

import org.jspecify.annotations.NullMarked;
