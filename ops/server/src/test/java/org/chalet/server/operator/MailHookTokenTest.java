package org.chalet.server.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secret of a mail server. */
class MailHookTokenTest {
  @TempDir Path data;

  @Test
  void it_is_made_once_and_readable_by_its_owner_only() throws Exception {
    MailHookToken token = MailHookToken.in(data, new SecureRandom());
    Path file = data.resolve(MailHookToken.FILE);
    String secret = Files.readString(file).strip();
    assertThat(token.holder(secret)).isPresent();
    assertThat(token.holder("x")).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(MailHookToken.in(data, new SecureRandom()).holder(secret)).isPresent();
  }

  @Test
  void another_one_holds_at_once_and_without_any_nobody_is_let_in() throws Exception {
    MailHookToken token = MailHookToken.in(data, new SecureRandom());
    Path file = data.resolve(MailHookToken.FILE);
    String former = Files.readString(file).strip();
    String next = "n".repeat(43);
    Files.writeString(file, next + "\n");
    assertThat(token.holder(former)).isEmpty();
    assertThat(token.holder(next)).isPresent();
    Files.writeString(file, "short");
    assertThat(token.holder("short")).isEmpty();
    Files.delete(file);
    assertThat(token.holder("")).isEmpty();
    assertThat(token.holder(next)).isEmpty();
  }
}
