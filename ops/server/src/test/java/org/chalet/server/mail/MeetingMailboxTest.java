package org.chalet.server.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.chalet.command.mail.ItipPart;
import org.chalet.command.mail.Mail;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.scheduling.TakeMail;
import org.chalet.server.settings.ImapServer;
import org.chalet.server.settings.RefusedToStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mails about meetings: as they go out, and as they are read (RFC 6047). */
class MeetingMailboxTest {
  private static final String CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
  private static final EmailAddress ANNA = new EmailAddress("anna@example.org");
  private static final EmailAddress BEN = new EmailAddress("ben@example.org");

  private final GreenMail post =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private final List<Command> sent = new ArrayList<>();

  @AfterEach
  void stop() {
    post.stop();
  }

  @Test
  void what_is_no_mail_about_a_meeting_is_refused() {
    for (String wrong :
        new String[] {
          "",
          "no mail",
          "From: a@example.org\r\nContent-Type: text/plain\r\n\r\nhello",
          "From: a@example.org, b@example.org\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\n",
          "From: nobody\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\nx",
          "From: a@example.org\r\nContent-Type: text/calendar\r\n\r\n" + CALENDAR
        }) {
      assertThatThrownBy(() -> MeetingMail.read(wrong.getBytes(UTF_8)))
          .as(wrong)
          .hasFieldOrPropertyWithValue("code", ErrorCode.INVALID_ITIP_MESSAGE);
    }
  }

  @Test
  void a_mailbox_is_reached_over_tls_unless_it_is_here() {
    assertThat(ImapServer.of("imaps://a%40b:c@mail.example.org").user()).isEqualTo("a@b");
    for (String wrong :
        new String[] {"imap://a:b@mail.example.org", "imaps://mail.example.org", "x"}) {
      assertThatThrownBy(() -> ImapServer.of(wrong)).isInstanceOf(RefusedToStart.class);
    }
  }

  @Test
  void what_goes_out_can_be_read_again() throws Exception {
    MeetingMail read = MeetingMail.read(bytes(message()));
    assertThat(read.id()).isEqualTo("<mail-1@chalet.example.org>");
    assertThat(read.recipients()).containsExactly(BEN);
    assertThat(new String(read.calendar(), UTF_8)).isEqualTo(CALENDAR);
    assertThat(message().getReplyTo()[0]).hasToString("anna@example.org");
    assertThat(new String(bytes(message()), UTF_8)).contains("method=REQUEST");
  }

  @Test
  void unread_mails_are_taken_in_and_marked() throws Exception {
    post.start();
    GreenMailUser box = post.setUser("meetings@example.org", "meetings", "secret");
    box.deliver(message());
    MimeMessage junk = new MimeMessage(session(), stream("From: a@example.org\r\n\r\nhello"));
    box.deliver(junk);
    mailbox(
            (command, trail) -> {
              sent.add(command);
              return new Receipt("1.2", 1, true);
            })
        .round(() -> true);
    assertThat(sent).hasSize(1);
    assertThat(((TakeMail) sent.getFirst()).recipient()).isEqualTo(BEN);
    mailbox(
            (command, trail) -> {
              throw new Rejected(ErrorCode.NOT_FOUND, "not called");
            })
        .round(() -> true);
    assertThat(sent).hasSize(1);
  }

  @Test
  void a_mailbox_that_is_away_is_asked_again_later() {
    mailbox(
            new ImapServer("127.0.0.1", 1, false, "a", "b"),
            (command, trail) -> {
              throw new IllegalStateException("not called");
            })
        .round(() -> true);
    assertThat(sent).isEmpty();
  }

  private MeetingMailbox mailbox(Commands commands) {
    int port = post.getImap().getPort();
    return mailbox(new ImapServer("127.0.0.1", port, false, "meetings", "secret"), commands);
  }

  private static MeetingMailbox mailbox(ImapServer server, Commands commands) {
    return new MeetingMailbox(server, new IncomingMeetings(commands, new SenderProof("any")));
  }

  private static MimeMessage message() throws Exception {
    Mail mail =
        new Mail(
            "mail-1",
            Instant.parse("2026-05-04T10:00:00Z"),
            BEN,
            "en",
            "Lunch",
            "text",
            "<p>text</p>",
            new ItipPart("REQUEST", CALENDAR, ANNA));
    return new MimeMessages("chalet@chalet.example.org").of(mail, session());
  }

  private static byte[] bytes(MimeMessage message) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return bytes.toByteArray();
  }

  private static Session session() {
    return Session.getInstance(new Properties());
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
