package org.chalet.store.proof;

import java.util.ArrayList;
import java.util.List;

/** What can be proven of a tree whose parts have known roots. */
public final class MerkleTree {
  private final Parts parts;

  /** A whole subtree: {@code 2^level} leaves, the first of them at {@code index << level}. */
  public interface Parts {
    byte[] root(int level, long index);
  }

  public MerkleTree(Parts parts) {
    this.parts = parts;
  }

  /** The root over the first leaves. */
  public byte[] root(long size) {
    return size == 0 ? MerkleHash.empty() : root(0, size);
  }

  /** The path from a leaf, numbered from 0, to the root over the first {@code size} (2.1.3.1). */
  public List<byte[]> inclusion(long leaf, long size) {
    requireWithin(leaf + 1, size);
    List<byte[]> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + split(to - from);
      if (leaf < middle) {
        path.addFirst(root(middle, to));
        to = middle;
      } else {
        path.addFirst(root(from, middle));
        from = middle;
      }
    }
    return path;
  }

  /** That the root over {@code size} leaves goes on where that over {@code old} was (2.1.4.1). */
  public List<byte[]> consistency(long old, long size) {
    requireWithin(old, size);
    List<byte[]> path = new ArrayList<>();
    long from = 0;
    long to = size;
    boolean known = true;
    while (old < to) {
      long middle = from + split(to - from);
      if (old <= middle) {
        path.addFirst(root(middle, to));
        to = middle;
      } else {
        path.addFirst(root(from, middle));
        from = middle;
        known = false;
      }
    }
    if (!known) {
      path.addFirst(root(from, to));
    }
    return path;
  }

  private byte[] root(long from, long to) {
    long size = to - from;
    if (Long.bitCount(size) == 1) {
      int level = Long.numberOfTrailingZeros(size);
      return parts.root(level, from >> level);
    }
    long middle = from + split(size);
    return MerkleHash.node(root(from, middle), root(middle, to));
  }

  /** The largest power of two below it. */
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }

  private static void requireWithin(long size, long whole) {
    if (size < 1 || size > whole) {
      throw new IllegalArgumentException("no leaves up to " + size + " in a tree of " + whole);
    }
  }
}
