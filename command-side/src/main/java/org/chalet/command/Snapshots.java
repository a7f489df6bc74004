package org.chalet.command;

/**
 * An aggregate that can go on from a snapshot in place of the events before: it has an event
 * sourcing handler for {@code S}, a record with an {@link org.chalet.kernel.message.EventName},
 * free of personal data.
 */
public interface Snapshots<S extends Record> {
  /** What it knows now. */
  S snapshot();
}
