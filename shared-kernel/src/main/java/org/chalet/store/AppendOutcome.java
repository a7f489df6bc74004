package org.chalet.store;

/** What became of one commit of a batch. */
public sealed interface AppendOutcome {
  /** Durable. Its events have the positions {@code firstPosition}, {@code firstPosition + 1}, … */
  record Appended(long firstPosition) implements AppendOutcome {}

  /** Another commit already holds this place in the stream; nothing of this commit was stored. */
  record StreamConflict(String aggregateId, long sequence) implements AppendOutcome {}

  /** Another holder has the name; nothing of this commit was stored. */
  record NameTaken(String scope, String name) implements AppendOutcome {}

  /**
   * More than the engine can store as one unit; nothing of this commit was stored, and it never
   * will be.
   *
   * @param bytes about how many it takes
   * @param limit how many the engine allows
   */
  record TooLarge(long bytes, long limit) implements AppendOutcome {}
}
