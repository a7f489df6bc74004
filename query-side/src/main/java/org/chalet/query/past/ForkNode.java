package org.chalet.query.past;

import java.util.ArrayList;
import java.util.List;

/**
 * Places intervals of positions in a binary tree that exists in numbers only. Each interval lies at
 * one node, the one within it that is divided by the highest power of two; all intervals that hold
 * a position lie at the few nodes on the way to it.
 */
public final class ForkNode {
  private ForkNode() {}

  /** The node of {@code from <= position < until}. */
  public static long of(long from, long until) {
    long last = until - 1;
    long differing = from ^ last;
    if (differing == 0) {
      return from;
    }
    int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(differing);
    return last >>> level << level;
  }

  /** The nodes where intervals with the position may lie, when all end at {@code head} at last. */
  public static List<Long> path(long position, long head) {
    List<Long> path = new ArrayList<>();
    int levels = Long.SIZE - Long.numberOfLeadingZeros(head);
    for (int level = levels - 1; level >= 0; level--) {
      long node = position >>> level + 1 << level + 1 | 1L << level;
      if (node <= head) {
        path.add(node);
      }
    }
    return path;
  }
}
