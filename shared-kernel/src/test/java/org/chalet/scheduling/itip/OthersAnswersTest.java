package org.chalet.scheduling.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attendees are told what the others have answered. */
class OthersAnswersTest {
  private static final String ALL =
      "attendee;PARTSTAT=ACCEPTED anna\nattendee ben\nattendee cleo\n";

  private final Conversation conversation = new Conversation();

  @BeforeEach
  void anna_invites_ben_and_cleo_weekly() {
    conversation
        .puts("anna", Samples.WEEKLY)
        .expect("REQUEST anna -> ben: all", "REQUEST anna -> cleo: all");
  }

  @Test
  void cleo_learns_that_ben_comes() {
    conversation.replaces("ben", "RSVP=TRUE:mailto:ben", "PARTSTAT=ACCEPTED:mailto:ben");
    conversation.tellsAnswers("anna");
    assertThat(conversation.text("cleo"))
        .containsPattern("ATTENDEE.*PARTSTAT=ACCEPTED.*:mailto:ben")
        .doesNotContainPattern("ATTENDEE.*PARTSTAT=ACCEPTED.*:mailto:cleo");
  }

  @Test
  void cleo_learns_that_ben_misses_one_instance() {
    conversation.replaces(
        "ben",
        "RRULE:FREQ=WEEKLY;COUNT=5",
        "RRULE:FREQ=WEEKLY;COUNT=5\nEXDATE;TZID=Europe/Zurich:20260112T090000");
    conversation.tellsAnswers("anna");
    String[] cleo = conversation.text("cleo").split("END:VEVENT");
    assertThat(cleo[0]).doesNotContainPattern("PARTSTAT=DECLINED.*:mailto:ben");
    assertThat(cleo[1])
        .contains("RECURRENCE-ID;TZID=Europe/Zurich:20260112T090000")
        .containsPattern("PARTSTAT=DECLINED.*:mailto:ben");
    conversation.lacks("ben", "RECURRENCE-ID");
  }

  @Test
  void nobody_s_own_answer_is_told_back() {
    conversation
        .replaces("ben", "RSVP=TRUE:mailto:ben", "PARTSTAT=ACCEPTED:mailto:ben")
        .holdsMail()
        .replaces("ben", "PARTSTAT=ACCEPTED:mailto:ben", "PARTSTAT=DECLINED:mailto:ben");
    conversation.tellsAnswers("anna");
    assertThat(conversation.text("ben")).containsPattern("PARTSTAT=DECLINED.*:mailto:ben");
  }

  @Test
  void an_update_that_crosses_an_answer_does_not_undo_it() {
    conversation
        .replaces("ben", "RSVP=TRUE:mailto:ben", "PARTSTAT=ACCEPTED:mailto:ben")
        .holdsMail()
        .replaces("ben", "PARTSTAT=ACCEPTED:mailto:ben", "PARTSTAT=DECLINED:mailto:ben")
        .replaces("anna", "Planning", "Plans")
        .deliversMail();
    assertThat(conversation.text("ben"))
        .contains("Plans")
        .containsPattern("PARTSTAT=DECLINED.*:mailto:ben");
  }

  @Test
  void whoever_has_deleted_the_copy_gets_none_again() {
    conversation.deletes("cleo");
    conversation.replaces("ben", "RSVP=TRUE:mailto:ben", "PARTSTAT=ACCEPTED:mailto:ben");
    conversation.tellsAnswers("anna").hasNothing("cleo");
  }

  @Test
  void answers_to_another_version_are_not_told() {
    conversation.replaces("ben", "RSVP=TRUE:mailto:ben", "PARTSTAT=ACCEPTED:mailto:ben");
    conversation
        .holdsMail()
        .replaces(
            "anna",
            "DTSTART;TZID=Europe/Zurich:20260105T090000",
            "DTSTART;TZID=Europe/Zurich:20260105T080000");
    String before = conversation.text("cleo");
    conversation.tellsAnswers("anna");
    assertThat(conversation.text("cleo")).isEqualTo(before);
  }

  @Test
  void a_request_that_says_answers_alone_is_known_as_such() {
    conversation.puts("anna", Samples.ONCE);
    Meeting ben = Samples.meeting(conversation.text("ben"));
    String news = conversation.text("ben").replace("PARTSTAT=ACCEPTED", "PARTSTAT=TENTATIVE");
    assertThat(taken(ben, news).answersOnly()).isTrue();
    assertThat(taken(ben, news.replace("Lunch", "Brunch")).answersOnly()).isFalse();
    assertThat(taken(ben, news.replace("SUMMARY", "SEQUENCE:4\nSUMMARY")).answersOnly()).isFalse();
  }

  private static Intake taken(Meeting ben, String text) {
    CalendarAddress who = Conversation.address("ben");
    ItipMessage message = new ItipMessage(Method.REQUEST, who, Samples.meeting(text));
    return AttendeeCopy.take(ben, message, Set.of(who));
  }
}
