package org.chalet.command.scheduling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.command.scheduling.Office.ANNA;
import static org.chalet.command.scheduling.Office.BEN;
import static org.chalet.command.scheduling.Office.lunch;

import org.chalet.command.Story;
import org.chalet.command.mail.ItipPart;
import org.chalet.command.mail.Letter;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.scheduling.GuestLinks;
import org.chalet.scheduling.TakeMail;
import org.chalet.scheduling.itip.CalendarAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages to and from people without an account here (RFC 6047). */
class MeetingMailsTest {
  private static final EmailAddress ANNAS = new EmailAddress("anna@example.org");
  private static final EmailAddress BENS = new EmailAddress("ben@example.org");
  private static final EmailAddress STRANGER = new EmailAddress("stranger@example.org");
  private final Office office = new Office();

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  @Test
  void whoever_has_no_account_is_written_to() {
    office.puts(ANNA, lunch("ben", "stranger")).events();
    office.delivers();
    assertThat(office.story.letters).hasSize(1);
    Letter letter = office.story.letters.getFirst();
    assertThat(letter.name()).isEqualTo("meeting-request");
    assertThat(letter.to()).isEqualTo(STRANGER);
    assertThat(letter.values())
        .containsEntry("summary", "Lunch")
        .containsEntry("organizer", "anna");
    assertThat(letter.values().get("when")).contains("2099");
    ItipPart part = java.util.Objects.requireNonNull(letter.itip());
    assertThat(part.method()).isEqualTo("REQUEST");
    assertThat(part.calendar()).contains("METHOD:REQUEST").doesNotContain("SCHEDULE-");
    assertThat(part.replyTo()).isEqualTo(ANNAS);
    assertThat(office.text(ANNA)).contains("SCHEDULE-STATUS=1.1:mailto:stranger");
  }

  @Test
  void nobody_is_written_to_twice_after_a_crash() {
    office.puts(ANNA, lunch("stranger")).events();
    office.delivers();
    office.crashes();
    office.delivers();
    assertThat(office.story.letters).hasSize(1);
  }

  @Test
  void strangers_are_not_flooded() {
    for (int i = 0; i < 30; i++) {
      office.puts(ANNA, lunch("stranger").replace("Lunch", "Lunch " + i)).events();
    }
    office.delivers();
    assertThat(office.story.letters).hasSize(20);
    assertThat(office.text(ANNA)).contains("SCHEDULE-STATUS=5.1:mailto:stranger");
  }

  @Test
  void an_answer_by_mail_counts_once() {
    office.puts(ANNA, lunch("stranger")).events();
    office.delivers();
    TakeMail answer = answer("mail-1", STRANGER, "stranger", "ACCEPTED");
    assertThat(office.story.when(Trail.SYSTEM, answer).as(String.class)).isEqualTo("1.2");
    assertThat(office.text(ANNA)).containsPattern("PARTSTAT=ACCEPTED.*:mailto:stranger");
    assertThat(office.inbox(ANNA)).containsExactly("REPLY");
    office.story.when(Trail.SYSTEM, answer).recordedNothing();
  }

  @Test
  void whoever_is_invited_may_ask_for_it_once_more() {
    office.puts(ANNA, lunch("stranger")).events();
    office.delivers();
    TakeMail answer = answer("mail-1", STRANGER, "stranger", "ACCEPTED");
    String text = new String(answer.text(), UTF_8).replace("METHOD:REPLY", "METHOD:REFRESH");
    TakeMail refresh = new TakeMail("mail-1", STRANGER, ANNAS, text.getBytes(UTF_8));
    office.story.when(Trail.SYSTEM, refresh).events();
    office.delivers();
    assertThat(office.story.letters).hasSize(2);
    assertThat(office.inbox(ANNA)).isEmpty();
  }

  @Test
  void nobody_answers_for_another_by_mail() {
    office.puts(ANNA, lunch("stranger")).events();
    office.delivers();
    EmailAddress eve = new EmailAddress("eve@example.org");
    office
        .story
        .when(Trail.SYSTEM, answer("mail-1", eve, "stranger", "ACCEPTED"))
        .refused(ErrorCode.UNKNOWN_SENDER);
    office
        .story
        .when(Trail.SYSTEM, answer("mail-2", eve, "eve", "ACCEPTED"))
        .refused(ErrorCode.UNKNOWN_SENDER);
  }

  @Test
  void what_is_no_message_is_refused() {
    TakeMail junk = new TakeMail("m", STRANGER, ANNAS, "no calendar".getBytes(UTF_8));
    office.story.when(Trail.SYSTEM, junk).refused(ErrorCode.INVALID_CALENDAR_DATA);
    TakeMail stored = new TakeMail("m", STRANGER, ANNAS, lunch("stranger").getBytes(UTF_8));
    office.story.when(Trail.SYSTEM, stored).refused(ErrorCode.INVALID_ITIP_MESSAGE);
  }

  @Test
  void an_invitation_from_outside_comes_into_the_calendar_and_is_answered_by_mail() {
    String invitation =
        lunch("ben")
            .replace("anna@", "stranger@")
            .replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:REQUEST");
    TakeMail mail = new TakeMail("m", STRANGER, BENS, invitation.getBytes(UTF_8));
    assertThat(office.story.when(Trail.SYSTEM, mail).as(String.class)).isEqualTo("1.2");
    assertThat(office.text(BEN)).contains("ORGANIZER:mailto:stranger@example.org");
    Story.Outcome answer =
        office.edits(BEN, "ATTENDEE;RSVP=TRUE:mailto:ben", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ben");
    answer.events();
    office.delivers();
    Letter letter = office.story.letters.getFirst();
    assertThat(letter.name()).isEqualTo("meeting-reply");
    assertThat(java.util.Objects.requireNonNull(letter.itip()).calendar())
        .contains("METHOD:REPLY", "PARTSTAT=ACCEPTED");
    TakeMail others =
        new TakeMail("n", STRANGER, new EmailAddress("x@example.org"), invitation.getBytes(UTF_8));
    office.story.when(Trail.SYSTEM, others).refused(ErrorCode.NOT_FOUND);
  }

  @Test
  void guests_get_a_secret_link_of_their_own_for_each_file() {
    office.puts(ANNA, lunch("ben", "stranger", "other")).events();
    office.attaches(ANNA, "f1").events();
    office.delivers();
    String strangers = mailed(STRANGER);
    assertThat(strangers)
        .contains("FILENAME=plan.pdf", "SIZE=3", "https://chalet.test/api/guest-files/f1/")
        .doesNotContain("MANAGED-ID", "/dav/attachments/");
    GuestLinks links = new GuestLinks(office.story.vault);
    String path = links.path("f1", CalendarAddress.ofEmail("stranger@example.org"), "plan.pdf");
    assertThat(strangers).contains("https://chalet.test" + path);
    assertThat(mailed(new EmailAddress("other@example.org"))).doesNotContain(path);
    assertThat(office.text(BEN)).contains("MANAGED-ID=f1", "/dav/attachments/f1/plan.pdf");
  }

  @Test
  void a_file_of_somebody_else_is_not_opened_to_guests() {
    office.puts(BEN, lunch("anna").replace("lunch", "bens").replace("anna@", "ben@")).events();
    office.attaches(BEN, "f2").events();
    String attached = "ATTACH;MANAGED-ID=f2:https://chalet.test/dav/attachments/f2/plan.pdf\r\n";
    office.story.readable.add("anna f2");
    office.puts(ANNA, lunch("stranger").replace("SUMMARY", attached + "SUMMARY")).events();
    office.delivers();
    assertThat(mailed(STRANGER))
        .contains("ATTACH:https://chalet.test/dav/attachments/f2/plan.pdf")
        .doesNotContain("MANAGED-ID", "guest-files");
  }

  @Test
  void a_mail_cannot_claim_a_file_that_is_kept_here() {
    String claim = "ATTACH;MANAGED-ID=f1:https://chalet.test/dav/attachments/f1/plan.pdf\r\n";
    String invitation =
        lunch("ben")
            .replace("anna@", "stranger@")
            .replace("SUMMARY", claim + "SUMMARY")
            .replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:REQUEST");
    TakeMail mail = new TakeMail("m", STRANGER, BENS, invitation.getBytes(UTF_8));
    office.story.when(Trail.SYSTEM, mail).events();
    assertThat(office.text(BEN))
        .contains("ATTACH:https://chalet.test/dav/attachments/f1/plan.pdf")
        .doesNotContain("MANAGED-ID");
  }

  private String mailed(EmailAddress to) {
    Letter last =
        office.story.letters.stream().filter(one -> one.to().equals(to)).toList().getLast();
    return java.util.Objects.requireNonNull(last.itip()).calendar().replace("\r\n ", "");
  }

  private static TakeMail answer(String mail, EmailAddress from, String attendee, String answer) {
    String text =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//other//EN
        METHOD:REPLY
        BEGIN:VEVENT
        UID:lunch
        DTSTAMP:20260601T000000Z
        SEQUENCE:0
        ORGANIZER:mailto:anna@example.org
        ATTENDEE;PARTSTAT=%s:mailto:%s@example.org
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(answer, attendee);
    return new TakeMail(mail, from, ANNAS, text.replace("\n", "\r\n").getBytes(UTF_8));
  }
}
