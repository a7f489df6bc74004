package org.chalet.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.chalet.store.SecretVault.Secret;
import org.chalet.store.SecretVaultContract;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSecretVaultTest implements SecretVaultContract {
  private static final String MARK = "a secret that must vanish, ".repeat(9);

  @TempDir Path directory;
  private final TestClock clock = new TestClock();
  private SqliteSecretVault vault;

  @BeforeEach
  void open() {
    vault = new SqliteSecretVault(directory.resolve("vault.db"), clock);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Override
  public SqliteSecretVault vault() {
    return vault;
  }

  @Override
  public TestClock clock() {
    return clock;
  }

  @Test
  void secretsOutliveTheProcess() {
    vault.put(marked("a"));
    close();
    open();
    assertThat(vault.get("key", "a").orElseThrow()).asString().isEqualTo(MARK);
  }

  @Test
  void onlyTheOwnerMayReadTheFiles() throws IOException {
    vault.put(marked("a"));
    for (Path file : files()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .as("%s", file)
          .isEqualTo("rw-------");
    }
  }

  @Test
  void nothingIsLeftOfADeletedSecret() throws IOException {
    vault.put(marked("a"));
    assertThat(bytesOnDisk()).contains(MARK);
    vault.delete("key", "a");
    assertThat(bytesOnDisk()).doesNotContain("must vanish");
  }

  @Test
  void nothingIsLeftOfAReplacedSecret() throws IOException {
    vault.put(marked("a"));
    vault.put(new Secret("key", "a", new byte[] {1}, null));
    assertThat(bytesOnDisk()).doesNotContain("must vanish");
  }

  @Test
  void nothingIsLeftOfAnExpiredSecretAfterTheNextSweep() throws IOException {
    vault.put(
        new Secret(
            "session",
            "a",
            MARK.getBytes(StandardCharsets.UTF_8),
            clock.instant().plusSeconds(60)));
    clock.advance(Duration.ofMinutes(2));
    vault.put(new Secret("session", "b", new byte[] {1}, null));
    assertThat(bytesOnDisk()).doesNotContain("must vanish");
  }

  private static Secret marked(String id) {
    return new Secret("key", id, MARK.getBytes(StandardCharsets.UTF_8), null);
  }

  /** Read while the vault is open: this process takes no part in its locks here. */
  private String bytesOnDisk() throws IOException {
    StringBuilder bytes = new StringBuilder();
    for (Path file : files()) {
      bytes.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }
    return bytes.toString();
  }

  private Iterable<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
