package org.chalet.command.imports;

/** What becomes of an import. */
public enum ImportState {
  /** It is looked at, and waits for being confirmed. */
  PREVIEW,
  PREPARING,
  RUNNING,
  FINISHED,
  CANCELLED,
  STOPPED;

  public boolean isOver() {
    return this == FINISHED || this == CANCELLED || this == STOPPED;
  }
}
