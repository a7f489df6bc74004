package org.chalet.command.imports;

/** An import of some kind and how far it came. */
public interface Importing<I extends Importing<I>> {
  /** Unique under its holder. */
  String id();

  /** Under whom it is kept, and who has one that is worked on at a time. */
  String heldBy();

  /** Seconds since 1970 UTC. */
  long started();

  /** The part that is worked on next. */
  int chunk();

  /** How many parts were kept of it. */
  int chunks();

  ImportState state();

  /**
   * @param reason token of what stopped it; empty otherwise
   */
  I in(ImportState next, String reason);
}
