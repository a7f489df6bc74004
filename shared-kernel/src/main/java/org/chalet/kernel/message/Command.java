package org.chalet.kernel.message;

/**
 * Something that somebody wants done. Sent through {@link Commands}; who wants it is in the trail,
 * never in here.
 */
public interface Command {}
