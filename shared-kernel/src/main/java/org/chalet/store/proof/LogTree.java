package org.chalet.store.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalet.store.EventBytes;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedEvent;

/**
 * The tree over the events of a log: the event at position 1 is leaf 0. Roots of whole tiles are in
 * memory (32 octets for each 256 events, twice); a proof reads one or two tiles of the log.
 */
public final class LogTree {
  private static final int REMEMBERED = 16;

  private final EventLog log;
  private final TileRoots kept;

  /** By level above that of tiles. */
  private final List<List<byte[]>> levels = new ArrayList<>();

  private final Map<Long, Tile> recent =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Tile> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final MerkleTree tree = new MerkleTree(this::root);
  private boolean loaded;

  public LogTree(EventLog log, TileRoots kept) {
    this.log = log;
    this.kept = kept;
  }

  /** The root over the events up to the position. */
  public synchronized byte[] root(long position) {
    growTo(position);
    return tree.root(position);
  }

  /** The path from the event to the root over the events up to {@code head}. */
  public synchronized List<byte[]> inclusion(long position, long head) {
    growTo(head);
    return tree.inclusion(position - 1, head);
  }

  /** That the log up to {@code head} begins with all that was up to {@code old}. */
  public synchronized List<byte[]> consistency(long old, long head) {
    growTo(head);
    return tree.consistency(old, head);
  }

  private void growTo(long position) {
    if (!loaded) {
      load();
      loaded = true;
    }
    long known = tiles();
    long wanted = position >> Tile.LEVEL;
    if (known < wanted) {
      byte[] fresh = new byte[Math.toIntExact((wanted - known) * MerkleHash.LENGTH)];
      for (long tile = known; tile < wanted; tile++) {
        byte[] root = readTile(tile).root(Tile.LEVEL, 0);
        System.arraycopy(
            root, 0, fresh, (int) (tile - known) * MerkleHash.LENGTH, MerkleHash.LENGTH);
        add(root);
      }
      kept.write(known, fresh);
    }
  }

  /** Kept roots that do not go with the log are of another one. */
  private void load() {
    byte[] roots = kept.read();
    int count = (int) Math.min(roots.length / MerkleHash.LENGTH, log.head() >> Tile.LEVEL);
    if (count == 0) {
      return;
    }
    byte[] last = rootAt(roots, count - 1);
    if (Arrays.equals(last, readTile(count - 1).root(Tile.LEVEL, 0))) {
      for (int tile = 0; tile < count; tile++) {
        add(rootAt(roots, tile));
      }
    }
  }

  private static byte[] rootAt(byte[] roots, int tile) {
    int from = tile * MerkleHash.LENGTH;
    return Arrays.copyOfRange(roots, from, from + MerkleHash.LENGTH);
  }

  private long tiles() {
    return levels.isEmpty() ? 0 : levels.getFirst().size();
  }

  private void add(byte[] tileRoot) {
    byte[] hash = tileRoot;
    for (int level = 0; ; level++) {
      if (levels.size() == level) {
        levels.add(new ArrayList<>());
      }
      List<byte[]> same = levels.get(level);
      same.add(hash);
      if (same.size() % 2 == 1) {
        return;
      }
      hash = MerkleHash.node(same.get(same.size() - 2), hash);
    }
  }

  private byte[] root(int level, long index) {
    if (level >= Tile.LEVEL) {
      return levels.get(level - Tile.LEVEL).get(Math.toIntExact(index));
    }
    long firstLeaf = index << level;
    int within = (int) (firstLeaf & (Tile.LEAVES - 1));
    return tile(firstLeaf >> Tile.LEVEL, within + (1 << level)).root(level, within >> level);
  }

  private Tile tile(long number, int leaves) {
    Tile known = recent.get(number);
    if (known == null || known.size() < leaves) {
      known = readTile(number);
      recent.put(number, known);
    }
    return known;
  }

  private Tile readTile(long number) {
    long position = (number << Tile.LEVEL) + 1;
    List<byte[]> leaves = new ArrayList<>(Tile.LEAVES);
    for (List<RecordedEvent> some = log.readFrom(position, Tile.LEAVES);
        !some.isEmpty();
        some = log.readFrom(position + leaves.size(), Tile.LEAVES - leaves.size())) {
      some.forEach(event -> leaves.add(MerkleHash.leaf(EventBytes.of(event))));
    }
    return new Tile(leaves);
  }
}
