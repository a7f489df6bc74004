package org.chalet.contentline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Logical lines as they stand, with their folds and line breaks; joined, they are the source again.
 */
public final class RawLines {
  private RawLines() {}

  public static List<byte[]> of(byte[] source) {
    List<byte[]> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < source.length; i++) {
      if (source[i] == '\r' || source[i] == '\n') {
        int next = Unfolding.afterLineBreak(source, i);
        if (!Unfolding.isFold(source, next)) {
          lines.add(Arrays.copyOfRange(source, from, next));
          from = next;
        }
        i = next - 1;
      }
    }
    if (from < source.length) {
      lines.add(Arrays.copyOfRange(source, from, source.length));
    }
    return lines;
  }
}
