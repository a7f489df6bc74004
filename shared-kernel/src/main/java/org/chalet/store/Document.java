package org.chalet.store;

import org.jspecify.annotations.Nullable;

/**
 * A document of a view.
 *
 * @param position of the event that last changed it
 * @param body raw bytes kept beside it, sent to clients as they are; or null
 */
public record Document<D>(String id, long position, D value, byte @Nullable [] body) {}
