package org.chalet.store.proof;

/**
 * Keeps the roots of whole tiles, in order, so that they need not be taken of the log again. What
 * is missing is taken of the log.
 */
public interface TileRoots {
  /** Keeps nothing. */
  TileRoots NONE =
      new TileRoots() {
        @Override
        public byte[] read() {
          return new byte[0];
        }

        @Override
        public void write(long tile, byte[] roots) {}
      };

  /** All of them, one behind the other; what was not written wholly is left out. */
  byte[] read();

  /** From this tile on there are these roots, and no others. */
  void write(long tile, byte[] roots);
}
