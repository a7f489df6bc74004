package org.chalet.store.proof;

import java.util.ArrayList;
import java.util.List;

/** The roots of all whole subtrees over as many leaves that stand side by side in the log. */
final class Tile {
  static final int LEVEL = 8;
  static final int LEAVES = 1 << LEVEL;

  private final List<List<byte[]>> levels = new ArrayList<>();

  Tile(List<byte[]> leaves) {
    List<byte[]> level = List.copyOf(leaves);
    while (!level.isEmpty()) {
      levels.add(level);
      List<byte[]> above = new ArrayList<>();
      for (int i = 0; i + 1 < level.size(); i += 2) {
        above.add(MerkleHash.node(level.get(i), level.get(i + 1)));
      }
      level = above;
    }
  }

  int size() {
    return levels.isEmpty() ? 0 : levels.getFirst().size();
  }

  byte[] root(int level, int index) {
    return levels.get(level).get(index);
  }
}
