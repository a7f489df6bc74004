package org.chalet.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chalet.server.settings.RefusedToStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDirectoryTest {
  @TempDir Path data;

  @Test
  void aDirectoryThatHoldsAnythingElseIsRefused() throws IOException {
    Files.createFile(data.resolve("letter.txt"));
    assertThatThrownBy(() -> new DemoDirectory(data).claim())
        .isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("empty data directory");
    assertThat(data).isDirectoryNotContaining("glob:**/demo");
  }

  @Test
  void anEmptyOneIsTakenAndStaysTaken() throws IOException {
    DemoDirectory directory = new DemoDirectory(data.resolve("fresh"));
    directory.claim();
    Files.createFile(data.resolve("fresh").resolve("events.db"));
    assertThatCode(directory::claim).doesNotThrowAnyException();
  }
}
