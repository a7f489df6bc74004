package org.chalet.server.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.chalet.command.erasure.certificate.Jws;
import org.chalet.server.forgetting.CertificateSigner;
import org.chalet.server.settings.RefusedToStart;
import org.chalet.storage.sqlite.SqliteStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateCheckTest {
  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private String jws = "";

  @BeforeEach
  void sign() {
    try (SqliteStorage storage =
        SqliteStorage.open(directory.resolve("data"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))) {
      byte[] text = "{\"account\":\"account:anna\"}".getBytes(UTF_8);
      jws = Jws.sign(text, new CertificateSigner(storage.secretVault()));
      // The key is made once.
      assertThat(Jws.verify(Jws.sign(text, new CertificateSigner(storage.secretVault()))))
          .get()
          .extracting(Jws.Signed::publicKey)
          .isEqualTo(Jws.verify(jws).orElseThrow().publicKey());
    }
  }

  private void check(String content) throws IOException {
    Path file = directory.resolve("certificate.json");
    Files.writeString(file, content);
    new CertificateCheck(new PrintStream(out, true, UTF_8)).run(file);
  }

  @Test
  void what_the_server_answered_is_read_and_its_key_is_named() throws IOException {
    check("{\"certificate\":{},\"jws\":\"" + jws + "\"}");
    assertThat(out.toString(UTF_8)).contains("account:anna", "The signature is good, by the key ");
  }

  @Test
  void what_was_changed_is_refused() {
    String[] parts = jws.split("\\.");
    String other = parts[0] + '.' + parts[1] + "AAAA." + parts[2];
    assertThatExceptionOfType(NotAsWritten.class)
        .isThrownBy(() -> check(other))
        .withMessageContaining("is not what was signed");
  }

  @Test
  void what_holds_no_certificate_is_refused() {
    assertThatExceptionOfType(RefusedToStart.class)
        .isThrownBy(() -> check("holiday"))
        .withMessageContaining("holds no certificate");
  }
}
