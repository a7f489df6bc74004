package org.chalet.storage.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.BlobStore;
import org.chalet.store.StorageFailure;

/** Blobs as files {@code ab/<sha256>}; a file is there completely or not at all. */
public final class FileBlobStore implements BlobStore {
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]{64}");
  private static final String INCOMING = "incoming";
  private static final int CHUNK = 64 * 1024;

  private final Path directory;
  private final Path incoming;

  FileBlobStore(Path directory) {
    this.directory = directory;
    this.incoming = directory.resolve(INCOMING);
    DatabaseFile.createDirectory(incoming);
    clearIncoming();
  }

  /** What a crash left half-written. */
  private void clearIncoming() {
    try (Stream<Path> left = Files.list(incoming)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new StorageFailure("cannot clear " + incoming + ": " + e.getMessage(), e);
    }
  }

  @Override
  public Blob put(InputStream content, long maxBytes) throws IOException {
    Path temporary = Files.createTempFile(incoming, "", "");
    try {
      Blob blob = receive(content, maxBytes, temporary);
      Path target = path(blob.sha256());
      if (!Files.exists(target)) {
        keep(temporary, target);
      }
      return blob;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Blob receive(InputStream content, long maxBytes, Path into) throws IOException {
    MessageDigest digest = sha256();
    long size = 0;
    try (FileChannel channel = FileChannel.open(into, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      byte[] chunk = new byte[CHUNK];
      for (int n = content.read(chunk); n >= 0; n = content.read(chunk)) {
        size += n;
        if (size > maxBytes) {
          throw new Rejected(ErrorCode.TOO_LARGE, "at most " + maxBytes + " bytes are kept");
        }
        digest.update(chunk, 0, n);
        out.write(chunk, 0, n);
      }
      channel.force(true);
    }
    return new Blob(HexFormat.of().formatHex(digest.digest()), size);
  }

  private void keep(Path temporary, Path target) throws IOException {
    Path parent = target.resolveSibling("");
    if (!Files.isDirectory(parent)) {
      DatabaseFile.createDirectory(parent);
      Directories.flush(directory);
    }
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    Directories.flush(parent);
  }

  @Override
  public Optional<InputStream> open(String sha256) throws IOException {
    if (!isAddress(sha256)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.newInputStream(path(sha256)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Blob> find(String sha256) {
    if (!isAddress(sha256)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Blob(sha256, Files.size(path(sha256))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StorageFailure("cannot read blob " + sha256 + ": " + e.getMessage(), e);
    }
  }

  @Override
  public boolean delete(String sha256) {
    if (!isAddress(sha256)) {
      return false;
    }
    try {
      return Files.deleteIfExists(path(sha256));
    } catch (IOException e) {
      throw new StorageFailure("cannot delete blob " + sha256 + ": " + e.getMessage(), e);
    }
  }

  private Path path(String sha256) {
    return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {}
}
