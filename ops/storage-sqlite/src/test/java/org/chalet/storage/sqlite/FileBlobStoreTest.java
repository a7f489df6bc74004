package org.chalet.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.chalet.store.BlobStore;
import org.chalet.store.BlobStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBlobStoreTest implements BlobStoreContract {
  @TempDir Path directory;
  private FileBlobStore blobs;

  @BeforeEach
  void open() {
    blobs = new FileBlobStore(directory);
  }

  @AfterEach
  void nothingIsLeftOnTheWayIn() throws IOException {
    try (Stream<Path> left = Files.list(directory.resolve("incoming"))) {
      assertThat(left).isEmpty();
    }
  }

  @Override
  public BlobStore blobs() {
    return blobs;
  }

  @Test
  void blobsAreFilesNamedByTheirAddress() throws IOException {
    blobs.put(new ByteArrayInputStream("abc".getBytes(java.nio.charset.StandardCharsets.UTF_8)), 3);
    assertThat(directory.resolve("ba").resolve(ABC)).hasContent("abc");
  }

  @Test
  void whatACrashLeftHalfWrittenIsCleared() throws IOException {
    Files.writeString(directory.resolve("incoming").resolve("half"), "ab");
    open();
    assertThat(directory.resolve("incoming").resolve("half")).doesNotExist();
  }
}
