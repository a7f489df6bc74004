package org.chalet.eventformat.export;

/** An export is not what was written, or not of the log that it says. */
public final class BrokenExport extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param where as {@code line 3, position 17}
   */
  public BrokenExport(String where, String why) {
    super(where + ": " + why);
  }
}
