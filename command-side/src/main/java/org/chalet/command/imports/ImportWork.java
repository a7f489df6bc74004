package org.chalet.command.imports;

import java.util.List;

/** Takes in some rows; once more after a crash, and then finds what it stored. */
@FunctionalInterface
public interface ImportWork<I, R, F> {
  Worked<I, F> on(I known, List<R> rows);

  /**
   * What came of it.
   *
   * @param progress with what was counted, and the next part
   * @param refusals in the order of the file
   * @param stop token of what ends the import; empty otherwise
   */
  record Worked<I, F>(I progress, List<F> refusals, String stop) {
    public Worked {
      refusals = List.copyOf(refusals);
    }
  }
}
