package org.chalet.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.chalet.command.mail.Delivery;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Mail;
import org.chalet.command.mail.Wording;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.server.settings.SmtpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpCarrierTest {
  private static final Instant POSTED = Instant.parse("2026-05-04T10:00:00Z");
  private static final SmtpSessions.Patience SHORT =
      new SmtpSessions.Patience(Duration.ofSeconds(2), Duration.ofMillis(400));
  private static final MimeMessages MESSAGES = new MimeMessages("chalet@chalet.example.org");

  private final GreenMail post =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
          });

  @AfterEach
  void stop() {
    post.stop();
  }

  @Test
  void a_mail_arrives_as_text_and_html_and_says_that_nobody_wrote_it() throws Exception {
    post.start();
    assertThat(carry(plain(), mail("anna@example.org", "House"))).isEqualTo(Delivery.SENT);
    MimeMessage received = post.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("You no longer belong to House");
    assertThat(received.getFrom())
        .containsExactly(new InternetAddress("Chalet <chalet@chalet.example.org>"));
    assertThat(received.getRecipients(RecipientType.TO))
        .extracting(Object::toString)
        .containsExactly("anna@example.org");
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(received.getMessageID()).isEqualTo("<mail-1@chalet.example.org>");
    assertThat(received.getSentDate()).isEqualTo(Date.from(POSTED));
    MimeMultipart parts = (MimeMultipart) received.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContentType())
        .startsWithIgnoringCase("text/plain; charset=utf-8");
    assertThat(parts.getBodyPart(0).getContent().toString())
        .contains("https://chalet.example.org/");
    assertThat(parts.getBodyPart(1).getContentType())
        .startsWithIgnoringCase("text/html; charset=utf-8");
    assertThat(parts.getBodyPart(1).getContent().toString()).contains("<html lang=\"en\">");
  }

  @Test
  void what_can_be_ended_says_so_to_mail_programs() throws Exception {
    post.start();
    assertThat(carry(plain(), mail("anna@example.org", "House"))).isEqualTo(Delivery.SENT);
    assertThat(carry(plain(), endable())).isEqualTo(Delivery.SENT);
    assertThat(post.getReceivedMessages()[0].getHeader("List-Unsubscribe")).isNull();
    MimeMessage received = post.getReceivedMessages()[1];
    assertThat(received.getHeader("List-Unsubscribe"))
        .containsExactly("<https://chalet.example.org/end-agenda?token=abc>");
    assertThat(received.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
  }

  private static Mail endable() {
    String end = "/end-agenda?token=abc";
    Letter letter =
        new Letter(
            new EmailAddress("anna@example.org"),
            "en",
            "agenda",
            Map.of("date", "Friday", "events", "• Stand-up"),
            end,
            POSTED.plus(Duration.ofDays(1)),
            null,
            end);
    return new Wording(() -> "https://chalet.example.org").write("mail-2", POSTED, letter);
  }

  @Test
  void letters_of_all_scripts_arrive_and_no_name_becomes_a_header() throws Exception {
    post.start();
    String name = "Zoë 山\r\nBcc: eve@example.org\r\n\r\n<b>";
    assertThat(carry(plain(), mail("anna@müller.example", name))).isEqualTo(Delivery.SENT);
    MimeMessage received = post.getReceivedMessages()[0];
    assertThat(received.getSubject())
        .startsWith("You no longer belong to Zoë 山 Bcc: eve@example.org");
    assertThat(received.getHeader("Bcc")).isNull();
    assertThat(received.getHeader("Subject")[0]).isASCII().contains("=?UTF-8?");
    assertThat(received.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("anna@xn--mller-kva.example");
    MimeMultipart parts = (MimeMultipart) received.getContent();
    assertThat(parts.getBodyPart(1).getContent().toString()).contains("山", "&lt;b&gt;");
  }

  @Test
  void several_mails_share_a_connection() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp();
        SmtpCarrier carrier = carrier(url("smtp", server.port(), ""))) {
      assertThat(carrier.carry(mail("anna@example.org", "a"))).isEqualTo(Delivery.SENT);
      assertThat(carrier.carry(mail("ben@example.org", "a"))).isEqualTo(Delivery.SENT);
      assertThat(server.heard).filteredOn(line -> line.startsWith("EHLO")).hasSize(1);
      assertThat(server.heard).contains("EHLO chalet.example.org");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 no such user, REFUSED",
    "RCPT, 553 no, REFUSED",
    "RCPT, 450 greylisted, DEFERRED",
    "RCPT, 452 full, DEFERRED",
    "RCPT, 421 closing, UNREACHABLE",
    "RCPT, 530 sign in first, UNREACHABLE",
    "MAIL, 550 who is that, UNREACHABLE",
    "DATA, 451 later, DEFERRED",
    "DATA, 554 no, REFUSED",
    "., 554 spam, REFUSED",
    "., 452 later, DEFERRED",
    "GREETING, 554 not for you, UNREACHABLE",
    "GREETING, 421 busy, UNREACHABLE"
  })
  void answers_of_the_server_mean(String verb, String answer, Delivery.Result result)
      throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp().answering(verb, answer);
        SmtpCarrier carrier = carrier(url("smtp", server.port(), ""))) {
      assertThat(carrier.carry(mail("anna@example.org", "a")).result()).isEqualTo(result);
      assertThat(carrier.carry(mail("anna@example.org", "a")).result()).isEqualTo(result);
    }
  }

  @ParameterizedTest
  @CsvSource({"GREETING, UNREACHABLE", "EHLO, UNREACHABLE", "RCPT, DEFERRED", "., DEFERRED"})
  void a_server_that_says_nothing_is_left_after_a_while(String verb, Delivery.Result result)
      throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp().answering(verb, "");
        SmtpCarrier carrier = carrier(url("smtp", server.port(), ""))) {
      assertThat(carrier.carry(mail("anna@example.org", "a")).result()).isEqualTo(result);
    }
  }

  @Test
  void where_nobody_listens_all_mails_wait() throws Exception {
    int port;
    try (ScriptedSmtp gone = new ScriptedSmtp()) {
      port = gone.port();
    }
    assertThat(carry(url("smtp", port, ""), mail("anna@example.org", "a")).result())
        .isEqualTo(Delivery.Result.UNREACHABLE);
  }

  @Test
  void without_encryption_where_it_is_required_nothing_is_said() throws Exception {
    try (ScriptedSmtp server =
        new ScriptedSmtp().answering("EHLO", "250-here\r\n250 AUTH PLAIN LOGIN")) {
      String url = "smtp://anna:secret@127.0.0.1:" + server.port() + "?starttls=required";
      Delivery delivery = carry(SmtpServer.of(url), mail("anna@example.org", "a"));
      assertThat(delivery.result()).isEqualTo(Delivery.Result.UNREACHABLE);
      assertThat(server.heard)
          .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
      assertThat(delivery.detail()).doesNotContain("secret");
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_refused() {
    post.start();
    SmtpServer server = url("smtps", post.getSmtps().getPort(), "");
    assertThat(carry(server, mail("anna@example.org", "a")).result())
        .isEqualTo(Delivery.Result.UNREACHABLE);
    assertThat(post.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"smtps, ''", "smtp, ?starttls=required", "smtp, ?starttls=optional"})
  void with_a_certificate_that_is_vouched_for_mail_goes_over_tls(
      String scheme, String query, @TempDir Path folder) throws Exception {
    SSLSocketFactory certificate = LocalCertificate.in(folder);
    try (ScriptedSmtp server =
        new ScriptedSmtp(certificate, scheme.equals("smtps"))
            .answering("EHLO", "250-here\r\n250 STARTTLS")) {
      String port = ":" + server.port() + query;
      Mail mail = mail("anna@example.org", "a");
      try (SmtpCarrier carrier = trusting(certificate, scheme + "://localhost" + port)) {
        assertThat(carrier.carry(mail)).isEqualTo(Delivery.SENT);
      }
      try (SmtpCarrier misled = trusting(certificate, scheme + "://127.0.0.1" + port)) {
        assertThat(misled.carry(mail).result()).isEqualTo(Delivery.Result.UNREACHABLE);
      }
      assertThat(server.heard).filteredOn(line -> line.startsWith("MAIL")).hasSize(1);
    }
  }

  @Test
  void a_wrong_password_lets_all_mails_wait_and_the_right_one_sends_them() {
    post.setUser("anna@example.org", "anna", "p@ss:word");
    post.start();
    int port = post.getSmtp().getPort();
    Delivery refused = carry(url("smtp", port, "anna:wrong@"), mail("anna@example.org", "a"));
    assertThat(refused.result()).isEqualTo(Delivery.Result.UNREACHABLE);
    assertThat(refused.detail()).doesNotContain("wrong");
    assertThat(carry(url("smtp", port, "anna:p%40ss%3Aword@"), mail("anna@example.org", "a")))
        .isEqualTo(Delivery.SENT);
  }

  @Test
  void an_address_that_needs_smtputf8_goes_only_where_that_is_spoken() throws Exception {
    Mail mail = mail("zoë@example.org", "a");
    try (ScriptedSmtp server = new ScriptedSmtp();
        SmtpCarrier carrier = carrier(url("smtp", server.port(), ""))) {
      assertThat(carrier.carry(mail).result()).isEqualTo(Delivery.Result.REFUSED);
    }
    try (ScriptedSmtp server = new ScriptedSmtp().answering("EHLO", "250-here\r\n250 SMTPUTF8");
        SmtpCarrier carrier = carrier(url("smtp", server.port(), ""))) {
      assertThat(carrier.carry(mail)).isEqualTo(Delivery.SENT);
      assertThat(carrier.carry(mail("anna@example.org", "a"))).isEqualTo(Delivery.SENT);
      assertThat(server.heard)
          .anyMatch(line -> line.startsWith("RCPT TO:<zoë@example.org>"))
          .filteredOn(line -> line.startsWith("MAIL") && line.endsWith("SMTPUTF8"))
          .hasSize(1);
    }
  }

  private SmtpServer plain() {
    return url("smtp", post.getSmtp().getPort(), "");
  }

  private static SmtpServer url(String scheme, int port, String user) {
    return SmtpServer.of(scheme + "://" + user + "127.0.0.1:" + port);
  }

  private static SmtpCarrier carrier(SmtpServer server) {
    return new SmtpCarrier(
        server, MESSAGES, (SSLSocketFactory) SSLSocketFactory.getDefault(), SHORT);
  }

  private static SmtpCarrier trusting(SSLSocketFactory certificate, String url) {
    return new SmtpCarrier(SmtpServer.of(url), MESSAGES, certificate, SHORT);
  }

  private static Delivery carry(SmtpServer server, Mail mail) {
    try (SmtpCarrier carrier = carrier(server)) {
      return carrier.carry(mail);
    }
  }

  private static Mail mail(String to, String organization) {
    Letter letter =
        new Letter(
            new EmailAddress(to),
            "en",
            "user-removed",
            Map.of("organization", organization),
            null,
            POSTED.plus(Duration.ofDays(1)));
    return new Wording(() -> "https://chalet.example.org").write("mail-1", POSTED, letter);
  }
}
