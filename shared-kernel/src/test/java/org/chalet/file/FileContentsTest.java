package org.chalet.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.chalet.file.FileContents.Kept;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.InMemoryBlobStore;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileContentsTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final int SEGMENT = SealedContent.SEGMENT;

  private final InMemoryBlobStore blobs = new InMemoryBlobStore();
  private final FileContents contents =
      new FileContents(blobs, new InMemorySecretVault(new TestClock()));

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private Kept keep(byte[] bytes) throws IOException {
    return contents.keep(ANNA, new ByteArrayInputStream(bytes), bytes.length);
  }

  private byte[] read(Kept kept, long from, long length) throws IOException {
    try (InputStream in = contents.open(ANNA, kept.address(), from, length).orElseThrow()) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 3 * SEGMENT + 5})
  void every_part_of_a_content_comes_back(int size) throws IOException {
    byte[] bytes = random(size);
    Kept kept = keep(bytes);
    assertThat(kept.size()).isEqualTo(size);
    assertThat(contents.find(ANNA, kept.address())).contains(kept);
    assertThat(read(kept, 0, size)).isEqualTo(bytes);
    for (int from : new int[] {0, size / 3, size / 2, Math.max(0, size - 1), size}) {
      assertThat(read(kept, from, size - from)).isEqualTo(Arrays.copyOfRange(bytes, from, size));
      int some = (size - from) / 2;
      assertThat(read(kept, from, some)).isEqualTo(Arrays.copyOfRange(bytes, from, from + some));
    }
  }

  @Test
  void equal_contents_are_kept_apart_and_unreadable() throws IOException {
    byte[] bytes = "nobody else may read this".getBytes(StandardCharsets.US_ASCII);
    Kept one = keep(bytes);
    Kept other = contents.keep(BOB, new ByteArrayInputStream(bytes), 100);
    assertThat(one.address()).isNotEqualTo(other.address());
    try (InputStream stored = blobs.open(one.address()).orElseThrow()) {
      assertThat(new String(stored.readAllBytes(), StandardCharsets.ISO_8859_1))
          .doesNotContain("nobody");
    }
    assertThat(contents.open(ANNA, other.address(), 0, 1)).isEmpty();
    assertThat(contents.find(ANNA, other.address())).isEmpty();
  }

  @Test
  void what_is_too_long_is_not_kept() {
    assertThatThrownBy(() -> contents.keep(ANNA, new ByteArrayInputStream(random(11)), 10))
        .isInstanceOf(Rejected.class)
        .hasToString("quota-exceeded: there is no room for so much");
    assertThat(blobs.count()).isZero();
  }

  @Test
  void an_owner_is_forgotten_with_all_contents() throws IOException {
    for (int i = 0; i < 3; i++) {
      keep(random(i));
    }
    Kept others = contents.keep(BOB, new ByteArrayInputStream(random(5)), 5);
    contents.forgetAll(ANNA);
    assertThat(blobs.count()).isOne();
    assertThat(contents.find(BOB, others.address())).isPresent();
  }

  @Test
  void segments_cannot_be_exchanged_or_cut_off() {
    SealedContent seal = new SealedContent(SealedContent.freshKey());
    byte[] sealed = seal.seal(random(100), 1, false);
    assertThat(seal.open(sealed, 1, false)).isEqualTo(random(100));
    assertThatThrownBy(() -> seal.open(sealed, 0, false)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> seal.open(sealed, 1, true)).isInstanceOf(IllegalStateException.class);
  }
}
