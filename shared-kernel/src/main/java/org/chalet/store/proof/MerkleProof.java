package org.chalet.store.proof;

import java.util.Arrays;
import java.util.List;

/** Checks proofs without the tree (RFC 9162, 2.1.3.2 and 2.1.4.2). */
public final class MerkleProof {
  private MerkleProof() {}

  /** Whether the leaf, numbered from 0, is in the tree of that size and root. */
  public static boolean includes(
      byte[] root, long size, long leaf, byte[] leafHash, List<byte[]> path) {
    if (leaf < 0 || leaf >= size) {
      return false;
    }
    long node = leaf;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = MerkleHash.node(sibling, hash);
        int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>= up;
        last >>= up;
      } else {
        hash = MerkleHash.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  /** Whether the tree begins with all that the old one held. */
  public static boolean consistent(
      byte[] oldRoot, long oldSize, byte[] root, long size, List<byte[]> path) {
    if (oldSize < 1 || oldSize > size) {
      return false;
    }
    if (oldSize == size) {
      return path.isEmpty() && Arrays.equals(oldRoot, root);
    }
    boolean whole = Long.bitCount(oldSize) == 1;
    if (!whole && path.isEmpty()) {
      return false;
    }
    int shared = Long.numberOfTrailingZeros(oldSize);
    byte[] first = whole ? oldRoot : path.getFirst();
    return climb(
        new Climb(first, first, (oldSize - 1) >> shared, (size - 1) >> shared),
        whole ? path : path.subList(1, path.size()),
        oldRoot,
        root);
  }

  private record Climb(byte[] old, byte[] now, long node, long last) {
    Climb with(byte[] sibling) {
      if ((node & 1) == 0 && node != last) {
        return new Climb(old, MerkleHash.node(now, sibling), node >> 1, last >> 1);
      }
      int up = (node & 1) == 1 ? 1 : Long.numberOfTrailingZeros(node) + 1;
      return new Climb(
          MerkleHash.node(sibling, old), MerkleHash.node(sibling, now), node >> up, last >> up);
    }
  }

  private static boolean climb(Climb from, List<byte[]> path, byte[] oldRoot, byte[] root) {
    Climb at = from;
    for (byte[] sibling : path) {
      if (at.last() == 0) {
        return false;
      }
      at = at.with(sibling);
    }
    return at.last() == 0 && Arrays.equals(at.old(), oldRoot) && Arrays.equals(at.now(), root);
  }
}
