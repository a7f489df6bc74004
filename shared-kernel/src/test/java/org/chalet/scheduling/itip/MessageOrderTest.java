package org.chalet.scheduling.itip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageOrderTest {
  private static final String ANSWER =
      """
      BEGIN:VEVENT
      UID:once
      DTSTAMP:%s
      SEQUENCE:%d
      organizer anna
      attendee;PARTSTAT=%s %s
      END:VEVENT
      """;
  private final Conversation conversation = new Conversation();

  @Test
  void nobody_answers_a_meeting_that_is_not_there() {
    conversation
        .arrives("ben", "anna", "REPLY", ANSWER.formatted("20260102T000000Z", 0, "ACCEPTED", "ben"))
        .status("anna", Intake.REFUSED)
        .hasNothing("anna");
  }

  @Test
  void whoever_was_not_invited_cannot_answer() {
    conversation.puts("anna", Samples.ONCE);
    String before = conversation.text("anna");
    conversation
        .arrives(
            "dora", "anna", "REPLY", ANSWER.formatted("20260102T000000Z", 0, "ACCEPTED", "dora"))
        .status("anna", Intake.REFUSED);
    assertThat(conversation.text("anna")).isEqualTo(before);
  }

  @Test
  void nobody_answers_for_another() {
    conversation.puts("anna", Samples.ONCE);
    String before = conversation.text("anna");
    conversation
        .arrives(
            "dora", "anna", "REPLY", ANSWER.formatted("20260102T000000Z", 0, "ACCEPTED", "ben"))
        .status("anna", Intake.REFUSED);
    assertThat(conversation.text("anna")).isEqualTo(before);
  }

  @Test
  void somebody_else_cannot_change_a_meeting_by_its_uid() {
    conversation.puts("anna", Samples.ONCE);
    String before = conversation.text("ben");
    conversation
        .arrives("dora", "ben", "REQUEST", Samples.ONCE.replace("organizer anna", "organizer dora"))
        .status("ben", Intake.REFUSED);
    assertThat(conversation.text("ben")).isEqualTo(before);
  }

  @Test
  void an_answer_to_an_older_version_changes_nothing() {
    conversation.puts("anna", Samples.ONCE);
    conversation.replaces("anna", "DTSTART:20260105T09", "DTSTART:20260105T08");
    conversation
        .arrives("ben", "anna", "REPLY", ANSWER.formatted("20260103T000000Z", 0, "ACCEPTED", "ben"))
        .status("anna", Intake.DELIVERED);
    assertThat(conversation.text("anna")).doesNotContainPattern("PARTSTAT=ACCEPTED.*:mailto:ben");
  }

  @Test
  void an_answer_that_arrives_late_does_not_undo_a_later_one() {
    conversation.puts("anna", Samples.ONCE);
    conversation
        .arrives("ben", "anna", "REPLY", ANSWER.formatted("20260103T000000Z", 0, "DECLINED", "ben"))
        .arrives(
            "ben", "anna", "REPLY", ANSWER.formatted("20260102T000000Z", 0, "ACCEPTED", "ben"));
    assertThat(conversation.text("anna")).containsPattern("PARTSTAT=DECLINED.*:mailto:ben");
  }

  @Test
  void an_older_request_changes_nothing() {
    conversation.puts("anna", Samples.ONCE.replace("DTEND", "SEQUENCE:3\nDTEND"));
    conversation.arrives(
        "anna",
        "ben",
        "REQUEST",
        Samples.ONCE.replace("DTEND", "SEQUENCE:2\nDTEND").replace("Lunch", "Old"));
    conversation.lacks("ben", "Old");
  }

  @Test
  void an_answer_under_way_survives_an_update_of_the_same_version() {
    conversation.puts("anna", Samples.ONCE).holdsMail();
    conversation
        .replaces("ben", "RSVP=TRUE:mailto:ben", "PARTSTAT=ACCEPTED:mailto:ben")
        .replaces("anna", "Lunch", "Brunch")
        .deliversMail();
    assertThat(conversation.text("ben")).containsPattern("PARTSTAT=ACCEPTED.*:mailto:ben");
    assertThat(conversation.text("anna")).containsPattern("PARTSTAT=ACCEPTED.*:mailto:ben");
  }

  @Test
  void a_client_that_relies_on_the_schedule_tag_does_not_undo_answers() {
    conversation.puts("anna", Samples.ONCE);
    conversation.replaces("ben", "RSVP=TRUE:mailto:ben", "PARTSTAT=ACCEPTED:mailto:ben");
    conversation.putsByScheduleTag("anna", Samples.ONCE.replace("Lunch", "Brunch"));
    assertThat(conversation.text("anna"))
        .contains("Brunch")
        .containsPattern("PARTSTAT=ACCEPTED.*:mailto:ben");
  }

  @Test
  void one_more_instance_is_added() {
    conversation.puts("anna", Samples.WEEKLY);
    conversation.arrives(
        "anna",
        "ben",
        "ADD",
        """
        BEGIN:VEVENT
        UID:weekly
        DTSTAMP:20260102T000000Z
        SEQUENCE:1
        DTSTART:20260501T080000Z
        DTEND:20260501T090000Z
        SUMMARY:Planning
        organizer anna
        attendee ben
        END:VEVENT
        """);
    conversation.has("ben", "RDATE:20260501T080000Z", "RECURRENCE-ID:20260501T080000Z");
  }

  @Test
  void a_proposal_of_whoever_is_invited_is_for_people_and_changes_nothing() {
    conversation.puts("anna", Samples.ONCE);
    String before = conversation.text("anna");
    String proposal =
        ANSWER
            .formatted("20260102T000000Z", 0, "TENTATIVE", "ben")
            .replace("END:VEVENT", "DTSTART:20260106T090000Z\nEND:VEVENT");
    conversation
        .arrives("ben", "anna", "COUNTER", proposal)
        .status("anna", Intake.DELIVERED)
        .arrives("dora", "anna", "COUNTER", proposal.replace("ben", "dora"))
        .status("anna", Intake.REFUSED);
    assertThat(conversation.text("anna")).isEqualTo(before);
    String bens = conversation.text("ben");
    conversation.arrives("anna", "ben", "DECLINECOUNTER", proposal).status("ben", Intake.DELIVERED);
    assertThat(conversation.text("ben")).isEqualTo(bens);
  }

  @Test
  void whoever_is_not_invited_is_not_told_it_all_once_more() {
    conversation.puts("anna", Samples.ONCE);
    conversation
        .arrives("dora", "anna", "REFRESH", ANSWER.formatted("20260102T000000Z", 0, "X", "dora"))
        .status("anna", Intake.REFUSED);
  }

  @Test
  void nobody_adds_instances_to_what_is_not_known() {
    conversation
        .arrives("anna", "ben", "ADD", Samples.ONCE)
        .status("ben", Intake.REFUSED)
        .hasNothing("ben");
  }

  @Test
  void this_and_all_that_follow_move_by_a_second_series() {
    conversation.puts("anna", Samples.WEEKLY);
    conversation.expect("REQUEST anna -> ben: all", "REQUEST anna -> cleo: all");
    conversation
        .replaces("anna", "RRULE:FREQ=WEEKLY;COUNT=5", "RRULE:FREQ=WEEKLY;COUNT=2")
        .expect("REQUEST anna -> ben: all", "REQUEST anna -> cleo: all")
        .has("ben", "RRULE:FREQ=WEEKLY;COUNT=2", "SEQUENCE:1");
    assertThat(conversation.text("ben")).containsPattern("PARTSTAT=NEEDS-ACTION.*:mailto:ben");
  }
}
