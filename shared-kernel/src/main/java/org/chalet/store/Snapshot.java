package org.chalet.store;

/**
 * An aggregate's state after the event of the given sequence; disposable.
 *
 * @param name and {@code revision} of the state's format
 */
public record Snapshot(
    String aggregateType,
    String aggregateId,
    long sequence,
    String name,
    int revision,
    long time,
    byte[] payload) {}
