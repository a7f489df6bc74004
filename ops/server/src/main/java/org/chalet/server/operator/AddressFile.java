package org.chalet.server.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Tells the operator's command where the server of a data directory listens. */
public final class AddressFile implements AutoCloseable {
  public static final String NAME = "operator.url";

  private final Path file;

  public AddressFile(Path data) {
    this.file = data.resolve(NAME);
  }

  /** The server answers at this address from now on. */
  public void write(String url) {
    try {
      Path written = Files.writeString(file.resolveSibling(NAME + ".new"), url + "\n");
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
