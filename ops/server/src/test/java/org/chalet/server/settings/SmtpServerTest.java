package org.chalet.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chalet.server.settings.SmtpServer.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpServerTest {
  private static final String FROM = "chalet@example.org";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example.org, mail.example.org, 587, STARTTLS",
    "smtp://mail.example.org:25?starttls=optional, mail.example.org, 25, STARTTLS_IF_OFFERED",
    "smtps://mail.example.org/, mail.example.org, 465, TLS",
    "smtp://localhost:25, localhost, 25, NONE",
    "smtp://127.0.0.2, 127.0.0.2, 587, NONE",
    "smtp://[::1]:25, ::1, 25, NONE",
    "smtp://localhost?starttls=required, localhost, 587, STARTTLS"
  })
  void a_url_says_where_and_how(String url, String host, int port, Security security) {
    assertThat(SmtpServer.of(url)).isEqualTo(new SmtpServer(host, port, security, null, null));
  }

  @Test
  void user_and_password_are_percent_decoded_and_not_shown() {
    SmtpServer server = SmtpServer.of("smtp://anna%40x.org:a+b%3A%2Fc@mail.example.org");
    assertThat(server.user()).isEqualTo("anna@x.org");
    assertThat(server.password()).isEqualTo("a+b:/c");
    assertThat(server.toString()).isEqualTo("smtp://mail.example.org:587");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example.org",
        "http://u:secret@mail.example.org",
        "smtp://u:secret@mail.example.org/path",
        "smtp://u:secret@mail.example.org?tls=no",
        "smtps://u:secret@mail.example.org?starttls=optional",
        "smtp://u:secret@",
        "smtp://u:sec ret@x"
      })
  void anything_else_is_refused_without_being_repeated(String url) {
    assertThatThrownBy(() -> SmtpServer.of(url))
        .isInstanceOf(RefusedToStart.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void the_password_may_come_by_itself_or_from_a_file() throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "secret\n");
    SmtpServer server = SmtpServer.of("smtp://anna@mail.example.org");
    MailSettings byFile = new MailSettings(server, null, file, FROM, null, null);
    MailSettings byItself = new MailSettings(server, "secret", null, FROM, null, null);
    assertThat(byFile.smtp()).map(SmtpServer::password).contains("secret");
    assertThat(byItself.smtp()).isEqualTo(byFile.smtp());
    assertThat(byItself.toString()).doesNotContain("secret");
  }

  @Test
  void what_does_not_go_together_is_refused() {
    SmtpServer server = SmtpServer.of("smtp://anna@mail.example.org");
    SmtpServer whole = SmtpServer.of("smtp://anna:secret@mail.example.org");
    Path missing = folder.resolve("missing");
    assertRefused(() -> new MailSettings(null, "secret", null, FROM, null, null));
    assertRefused(() -> new MailSettings(server, "secret", missing, FROM, null, null));
    assertRefused(() -> new MailSettings(server, "secret", null, null, null, null));
    assertRefused(() -> new MailSettings(whole, "other", null, FROM, null, null));
    assertRefused(() -> new MailSettings(server, null, missing, FROM, null, null).smtp());
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable making) {
    assertThatThrownBy(making).isInstanceOf(RefusedToStart.class);
  }
}
