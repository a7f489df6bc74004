package org.chalet.store;

/** An event of the log with its global position, from 1 without gap. */
public record RecordedEvent(long position, NewEvent event) {}
