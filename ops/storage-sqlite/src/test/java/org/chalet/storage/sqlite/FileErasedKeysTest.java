package org.chalet.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.chalet.store.StorageFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileErasedKeysTest {
  private static final Instant THEN = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("erased-keys");
  }

  @Test
  void what_was_noted_is_known_the_next_time_and_written_once() throws IOException {
    FileErasedKeys keys = FileErasedKeys.open(file);
    keys.note("account:anna", THEN);
    keys.note("invitation:i", THEN);
    keys.note("account:anna", THEN.plusSeconds(1));
    assertThat(FileErasedKeys.open(file).owners()).containsExactly("account:anna", "invitation:i");
    assertThat(file)
        .content()
        .isEqualTo(
            """
            2026-03-01T08:00:00Z account:anna
            2026-03-01T08:00:00Z invitation:i
            """);
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  @Test
  void a_line_that_a_crash_cut_off_is_dropped() throws IOException {
    FileErasedKeys.open(file).note("account:anna", THEN);
    Files.writeString(file, "2026-03-01T08:00:00Z account:bo", StandardOpenOption.APPEND);
    FileErasedKeys keys = FileErasedKeys.open(file);
    keys.note("account:carla", THEN);
    assertThat(FileErasedKeys.open(file).owners()).containsExactly("account:anna", "account:carla");
  }

  @Test
  void lists_are_put_together() {
    FileErasedKeys.open(file).note("account:anna", THEN);
    Path other = directory.resolve("other");
    FileErasedKeys others = FileErasedKeys.open(other);
    others.note("account:anna", THEN.plusSeconds(1));
    others.note("account:bob", THEN);
    FileErasedKeys.open(file).addAll(other);
    assertThat(FileErasedKeys.open(file).owners()).containsExactly("account:anna", "account:bob");
  }

  @Test
  void a_file_that_is_something_else_is_refused() throws IOException {
    Files.writeString(file, "holiday\n");
    assertThatExceptionOfType(StorageFailure.class).isThrownBy(() -> FileErasedKeys.open(file));
  }
}
