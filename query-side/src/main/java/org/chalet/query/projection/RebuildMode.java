package org.chalet.query.projection;

/** What becomes of a generation that was built anew. */
public enum RebuildMode {
  SWITCH,
  COMPARE_THEN_SWITCH,
  /** A trial: the live view stays as it is. */
  COMPARE_ONLY
}
