package org.chalet.contentline;

/** Finds where a logical line began, for refusals only. */
final class LineNumbers {
  private LineNumbers() {}

  /** Number of the physical line, from 1, at which the logical line of that number begins. */
  static int physical(byte[] bytes, int logicalLine) {
    byte[] source = Unfolding.withoutByteOrderMark(bytes);
    int physical = 1;
    int logical = 1;
    for (int i = 0; i < source.length && logical < logicalLine; i++) {
      if (source[i] == '\r' || source[i] == '\n') {
        int next = Unfolding.afterLineBreak(source, i);
        physical++;
        logical += Unfolding.isFold(source, next) ? 0 : 1;
        i = next - 1;
      }
    }
    return physical;
  }
}
