package org.chalet.server.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.chalet.server.settings.RefusedToStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorTokenTest {
  private final SecureRandom random = new SecureRandom();

  @TempDir Path data;

  @Test
  void isMadeOnceAndReadableByItsOwnerOnly() throws IOException {
    OperatorToken.in(data, random);
    Path file = data.resolve(OperatorToken.FILE);
    String made = Files.readString(file);
    OperatorToken.in(data, random);
    assertThat(Files.readString(file)).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void opensToWhoeverHasIt() throws IOException {
    OperatorToken token = OperatorToken.in(data, random);
    String secret = Files.readString(data.resolve(OperatorToken.FILE)).strip();
    assertThat(token.holder(secret)).isPresent();
    assertThat(token.holder(secret + "x")).isEmpty();
    assertThat(token.holder("")).isEmpty();
  }

  @Test
  void anEmptyFileIsNoToken() throws IOException {
    Files.createFile(data.resolve(OperatorToken.FILE));
    assertThatThrownBy(() -> OperatorToken.in(data, random)).isInstanceOf(RefusedToStart.class);
  }
}
