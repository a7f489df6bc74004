package org.chalet.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocketFactory;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.MailRoom;
import org.chalet.command.mail.MailState;
import org.chalet.command.mail.Wording;
import org.chalet.eventformat.ClaimNames;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventTail;
import org.chalet.eventformat.EventTypes;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.eventformat.Upcasters;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.server.settings.SmtpServer;
import org.chalet.store.InMemoryEventLog;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.Leases;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mail server is away for a while. */
class SmtpOutageTest {
  private final TestClock clock = new TestClock();
  private final InMemorySecretVault vault = new InMemorySecretVault(clock);

  @Test
  void what_was_posted_while_the_server_was_away_arrives_once_when_it_is_back() throws Exception {
    int port = freePort();
    GreenMail post = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    try (EventTail tail = tail();
        MailRoom room = room(tail, port)) {
      room.start();
      room.outbox().post(letter("anna@example.org"));
      until(() -> room.mails().problem() != null);
      room.outbox().post(letter("ben@example.org"));
      assertThat(room.mails().count(MailState.WAITING)).isEqualTo(2);
      post.start();
      clock.advance(Duration.ofMinutes(1));
      assertThat(post.waitForIncomingEmail(20_000, 2)).isTrue();
      until(() -> room.mails().count(MailState.WAITING) == 0);
      assertThat(post.getReceivedMessages()).hasSize(2);
      assertThat(room.mails().problem()).isNull();
    } finally {
      post.stop();
    }
  }

  @ParameterizedTest
  @CsvSource({"DATA, 354 go on, 1", "., 250 taken, 2"})
  void a_server_that_breaks_off_within_a_mail_gets_it_again_and_the_operator_sees_why(
      String verb, String good, int sent) throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp().answering(verb, ScriptedSmtp.HANG_UP);
        EventTail tail = tail();
        MailRoom room = room(tail, server.port())) {
      room.start();
      room.outbox().post(letter("anna@example.org"));
      until(() ->
          room.mails().in(MailState.WAITING, 1).stream().anyMatch(waiting -> waiting.tries() == 1));
      assertThat(room.mails().in(MailState.WAITING, 1).getFirst().problem()).isNotBlank();
      server.answering(verb, good);
      clock.advance(Duration.ofMinutes(1));
      until(() -> room.mails().count(MailState.WAITING) == 0);
      assertThat(room.mails().count(MailState.FAILED)).isZero();
      assertThat(server.heard).filteredOn("."::equals).hasSize(sent);
    }
  }

  @Test
  void a_refused_recipient_is_shown_with_the_reason_and_holds_up_nobody() throws Exception {
    try (ScriptedSmtp server =
            new ScriptedSmtp().answering("RCPT TO:<ben@example.org>", "550 no such user");
        EventTail tail = tail();
        MailRoom room = room(tail, server.port())) {
      room.start();
      room.outbox().post(letter("ben@example.org"));
      room.outbox().post(letter("anna@example.org"));
      until(() -> room.mails().count(MailState.WAITING) == 0);
      assertThat(room.mails().in(MailState.FAILED, 2))
          .singleElement()
          .satisfies(failed -> {
            assertThat(failed.mail().to().raw()).isEqualTo("ben@example.org");
            assertThat(failed.problem()).contains("550");
          });
      assertThat(server.heard).filteredOn("."::equals).hasSize(1);
    }
  }

  @Test
  void while_a_server_refuses_all_everything_waits_and_goes_out_once_then() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp().answering("MAIL", "550 who is that");
        EventTail tail = tail();
        MailRoom room = room(tail, server.port())) {
      room.start();
      room.outbox().post(letter("anna@example.org"));
      room.outbox().post(letter("ben@example.org"));
      until(() -> room.mails().problem() != null);
      assertThat(room.mails().problem()).contains("550");
      assertThat(room.mails().count(MailState.WAITING)).isEqualTo(2);
      server.answering("MAIL", "250 well");
      clock.advance(Duration.ofMinutes(1));
      until(() -> room.mails().count(MailState.WAITING) == 0);
      assertThat(room.mails().problem()).isNull();
      assertThat(server.heard).filteredOn("."::equals).hasSize(2);
    }
  }

  private MailRoom room(EventTail tail, int port) {
    SmtpCarrier carrier =
        new SmtpCarrier(
            SmtpServer.of("smtp://127.0.0.1:" + port),
            new MimeMessages("chalet@example.org"),
            (SSLSocketFactory) SSLSocketFactory.getDefault());
    return new MailRoom(
        new MailRoom.Ground(
            vault, tail, Leases.ALONE, clock, new Wording(() -> "https://chalet.example.org")),
        carrier);
  }

  private EventTail tail() {
    EventCodec codec =
        new EventCodec(
            EventTypes.all(), Upcasters.all(), new OwnerKeys(vault, clock), new ClaimNames(vault));
    return new EventTail(new InMemoryEventLog(), codec);
  }

  private Letter letter(String to) {
    return new Letter(
        new EmailAddress(to),
        "de",
        "user-removed",
        Map.of("organization", "Haus"),
        null,
        clock.instant().plus(Duration.ofDays(1)));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 2000 && !condition.getAsBoolean(); i++) {
      assertThat(never.await(10, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
