package org.chalet.store.proof;

import java.util.ArrayList;
import java.util.List;

/** The root of a tree whose leaves come one by one; remembers one hash for each binary digit. */
public final class GrowingRoot {
  private final List<byte[]> whole = new ArrayList<>();
  private long size;

  public void add(byte[] leafHash) {
    byte[] hash = leafHash;
    for (long left = size; (left & 1) == 1; left >>= 1) {
      hash = MerkleHash.node(whole.removeLast(), hash);
    }
    whole.add(hash);
    size++;
  }

  public long size() {
    return size;
  }

  public byte[] root() {
    if (whole.isEmpty()) {
      return MerkleHash.empty();
    }
    byte[] root = whole.getLast();
    for (int i = whole.size() - 2; i >= 0; i--) {
      root = MerkleHash.node(whole.get(i), root);
    }
    return root;
  }
}
