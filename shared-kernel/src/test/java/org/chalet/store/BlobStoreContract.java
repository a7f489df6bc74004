package org.chalet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.BlobStore.Blob;
import org.junit.jupiter.api.Test;

/** What every blob store promises. */
public interface BlobStoreContract {
  String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  /** The store of this test, empty at first. */
  BlobStore blobs();

  @Test
  default void aContentHasTheAddressOfItsBytes() throws IOException {
    assertThat(put("abc")).isEqualTo(new Blob(ABC, 3));
    assertThat(read(ABC)).asString().isEqualTo("abc");
    assertThat(blobs().find(ABC)).contains(new Blob(ABC, 3));
  }

  @Test
  default void anEmptyContentIsAContent() throws IOException {
    assertThat(put("")).isEqualTo(new Blob(EMPTY, 0));
    assertThat(read(EMPTY)).isEmpty();
  }

  @Test
  default void aLargeContentComesBackByteForByte() throws IOException {
    byte[] large = new byte[3_000_001];
    new Random(7).nextBytes(large);
    Blob blob = blobs().put(new ByteArrayInputStream(large), large.length);
    assertThat(blob.size()).isEqualTo(large.length);
    assertThat(read(blob.sha256())).isEqualTo(large);
  }

  @Test
  default void anUnknownAddressIsEmpty() throws IOException {
    assertThat(blobs().find(ABC)).isEmpty();
    assertThat(blobs().open(ABC)).isEmpty();
    assertThat(blobs().delete(ABC)).isFalse();
  }

  @Test
  default void whatIsNoAddressIsNeverFound() throws IOException {
    for (String no :
        List.of(
            "",
            "..",
            "../../events.db",
            ABC.substring(1),
            ABC.toUpperCase(java.util.Locale.ROOT),
            ABC + "0")) {
      assertThat(blobs().find(no)).isEmpty();
      assertThat(blobs().open(no)).isEmpty();
      assertThat(blobs().delete(no)).isFalse();
    }
  }

  @Test
  default void beyondTheBoundNothingIsKept() throws IOException {
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> blobs().put(stream("abc"), 2))
        .extracting(Rejected::code)
        .isEqualTo(ErrorCode.TOO_LARGE);
    assertThat(blobs().find(ABC)).isEmpty();
    assertThat(blobs().put(stream("abc"), 3).size()).isEqualTo(3);
  }

  @Test
  default void aContentThatBreaksOffIsNotKept() {
    InputStream breaking =
        new InputStream() {
          private int left = 3;

          @Override
          public int read() throws IOException {
            if (left == 0) {
              throw new IOException("the sender hung up");
            }
            left--;
            return 'a';
          }
        };
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> blobs().put(breaking, 100))
        .withMessage("the sender hung up");
  }

  @Test
  default void equalContentsAreKeptOnce() throws IOException {
    put("abc");
    put("abc");
    assertThat(blobs().delete(ABC)).isTrue();
    assertThat(blobs().find(ABC)).isEmpty();
    assertThat(blobs().delete(ABC)).isFalse();
  }

  @Test
  default void equalContentsMayComeAtTheSameTime() throws Exception {
    List<Callable<Blob>> calls = new ArrayList<>(Collections.nCopies(16, () -> put("abc")));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(calls)) {
        assertThat(answer.get()).isEqualTo(new Blob(ABC, 3));
      }
    }
    assertThat(read(ABC)).asString().isEqualTo("abc");
  }

  private Blob put(String content) throws IOException {
    return blobs().put(stream(content), 1_000);
  }

  private byte[] read(String sha256) throws IOException {
    try (InputStream content = blobs().open(sha256).orElseThrow()) {
      return content.readAllBytes();
    }
  }

  private static InputStream stream(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }
}
