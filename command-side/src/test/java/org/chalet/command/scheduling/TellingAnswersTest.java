package org.chalet.command.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.command.scheduling.Office.ANNA;
import static org.chalet.command.scheduling.Office.BEN;
import static org.chalet.command.scheduling.Office.CLEO;
import static org.chalet.command.scheduling.Office.lunch;

import java.time.Duration;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.identity.VaultSpaces;
import org.chalet.scheduling.MessageSent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers are told to the other attendees, some of them at a time. */
class TellingAnswersTest {
  private final Office office = new Office();

  @BeforeEach
  void anna_has_invited_ben_and_cleo_and_a_stranger() {
    office.puts(ANNA, lunch("ben", "cleo", "stranger")).events();
    office.delivers();
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  @Test
  void others_see_an_answer_after_a_while_without_an_item_or_another_schedule_tag() {
    CalendarObjectPut before = office.copy(CLEO).orElseThrow();
    answers("ben", "ACCEPTED");
    office.tellsAnswers();
    assertThat(office.copy(CLEO).orElseThrow().text()).isEqualTo(before.text());
    office.story.clock.advance(Duration.ofSeconds(11));
    office.tellsAnswers();
    CalendarObjectPut after = office.copy(CLEO).orElseThrow();
    assertThat(office.text(CLEO)).containsPattern("PARTSTAT=ACCEPTED.*:mailto:ben");
    assertThat(after.scheduleTag()).isEqualTo(before.scheduleTag());
    assertThat(office.inbox(CLEO)).containsExactly("REQUEST");
    assertThat(office.story.letters).hasSize(1);
    assertThat(office.story.vault.count(VaultSpaces.ANSWERS, 10)).isZero();
  }

  @Test
  void answers_of_a_while_are_told_at_once() {
    answers("ben", "ACCEPTED");
    office.story.clock.advance(Duration.ofSeconds(5));
    office
        .edits(CLEO, "ATTENDEE;RSVP=TRUE:mailto:cleo", "ATTENDEE;PARTSTAT=DECLINED:mailto:cleo")
        .events();
    office.delivers();
    long messages = messages();
    office.story.clock.advance(Duration.ofSeconds(6));
    office.tellsAnswers();
    office.tellsAnswers();
    assertThat(office.text(BEN)).containsPattern("PARTSTAT=DECLINED.*:mailto:cleo");
    assertThat(office.text(CLEO)).containsPattern("PARTSTAT=ACCEPTED.*:mailto:ben");
    assertThat(messages()).isEqualTo(messages + 1);
  }

  @Test
  void what_is_told_again_changes_nothing() {
    answers("ben", "ACCEPTED");
    office.story.clock.advance(Duration.ofSeconds(11));
    office.tellsAnswers();
    String cleo = office.text(CLEO);
    answers("ben", "TENTATIVE");
    answers("ben", "ACCEPTED");
    office.story.clock.advance(Duration.ofSeconds(11));
    office.tellsAnswers();
    assertThat(office.text(CLEO)).isEqualTo(cleo);
  }

  @Test
  void of_a_meeting_that_is_gone_nothing_is_told() {
    answers("ben", "ACCEPTED");
    office.deletes(ANNA).events();
    office.delivers();
    long messages = messages();
    office.story.clock.advance(Duration.ofSeconds(11));
    office.tellsAnswers();
    assertThat(messages()).isEqualTo(messages);
    assertThat(office.story.vault.count(VaultSpaces.ANSWERS, 10)).isZero();
  }

  private void answers(String who, String answer) {
    String text = office.text(BEN);
    String changed =
        text.replaceAll(
            "ATTENDEE;[^\r]*:mailto:" + who + "@",
            "ATTENDEE;PARTSTAT=" + answer + ":mailto:" + who + "@");
    office.puts(BEN, changed).events();
    office.delivers();
  }

  private long messages() {
    return office.story.history().stream().filter(MessageSent.class::isInstance).count();
  }
}
