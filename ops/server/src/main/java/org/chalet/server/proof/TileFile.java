package org.chalet.server.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.chalet.store.proof.MerkleHash;
import org.chalet.store.proof.TileRoots;

/** Roots of tiles in the data directory; may be deleted at any time, and is made anew. */
public final class TileFile implements TileRoots {
  public static final String NAME = "log-tiles";

  private final Path file;

  public TileFile(Path data) {
    this.file = data.resolve(NAME);
  }

  @Override
  public byte[] read() {
    try {
      byte[] all = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      return Arrays.copyOf(all, all.length - all.length % MerkleHash.LENGTH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(long tile, byte[] roots) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long from = tile * MerkleHash.LENGTH;
      ByteBuffer rest = ByteBuffer.wrap(roots);
      while (rest.hasRemaining()) {
        channel.write(rest, from + rest.position());
      }
      channel.truncate(from + roots.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
