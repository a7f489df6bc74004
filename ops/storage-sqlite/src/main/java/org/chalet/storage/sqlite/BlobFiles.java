package org.chalet.storage.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chalet.store.BlobStore.Blob;
import org.chalet.store.StorageFailure;

/** Copies blobs from one directory to another, and checks each against its address. */
final class BlobFiles {
  private BlobFiles() {}

  static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (FileBlobStore target = new FileBlobStore(to)) {
      for (Path file : blobs(from)) {
        copy(file, target);
      }
    }
  }

  private static List<Path> blobs(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory, 2)) {
      return files.filter(f -> FileBlobStore.isAddress(f.getFileName().toString())).toList();
    }
  }

  private static void copy(Path file, FileBlobStore target) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      Blob copied = target.put(content, Long.MAX_VALUE);
      if (!copied.sha256().equals(file.getFileName().toString())) {
        target.delete(copied.sha256());
        throw new StorageFailure(file + " is damaged: its bytes are not those of its address");
      }
    } catch (NoSuchFileException e) {
      // Deleted since the directory was listed: it belongs to nothing in the log any more.
      return;
    }
  }
}
