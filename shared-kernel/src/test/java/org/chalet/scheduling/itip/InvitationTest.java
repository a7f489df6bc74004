package org.chalet.scheduling.itip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chalet.kernel.rule.ErrorCode;
import org.junit.jupiter.api.Test;

class InvitationTest {
  private static final String BOTH =
      "attendee;PARTSTAT=ACCEPTED anna\nattendee ben\nattendee cleo\n";
  private final Conversation conversation = new Conversation();

  @Test
  void an_attendee_cannot_move_the_meeting() {
    conversation.puts("anna", Samples.ONCE).expect("REQUEST anna -> ben: all");
    conversation.refuses(
        ErrorCode.ATTENDEE_CHANGE_NOT_ALLOWED, "ben", "DTSTART:20260105T09", "DTSTART:20260105T08");
  }

  @Test
  void an_attendee_cannot_rename_the_meeting() {
    conversation.puts("anna", Samples.ONCE).expect("REQUEST anna -> ben: all");
    conversation.refuses(
        ErrorCode.ATTENDEE_CHANGE_NOT_ALLOWED, "ben", "SUMMARY:Lunch", "SUMMARY:Dinner");
  }

  @Test
  void an_attendee_cannot_invite_others() {
    conversation.puts("anna", Samples.ONCE).expect("REQUEST anna -> ben: all");
    conversation.refuses(
        ErrorCode.ATTENDEE_CHANGE_NOT_ALLOWED,
        "ben",
        "SUMMARY:Lunch",
        "SUMMARY:Lunch\nATTENDEE:mailto:dora@example.org");
  }

  @Test
  void an_attendee_cannot_take_the_meeting_over() {
    conversation.puts("anna", Samples.ONCE).expect("REQUEST anna -> ben: all");
    conversation.refuses(
        ErrorCode.ATTENDEE_CHANGE_NOT_ALLOWED,
        "ben",
        "ORGANIZER:mailto:anna@",
        "ORGANIZER:mailto:ben@");
  }

  @Test
  void an_organizer_cannot_hand_the_meeting_to_another() {
    conversation.puts("anna", Samples.ONCE).expect("REQUEST anna -> ben: all");
    conversation.refuses(
        ErrorCode.ORGANIZER_CHANGE_NOT_ALLOWED,
        "anna",
        "ORGANIZER:mailto:anna@",
        "ORGANIZER:mailto:ben@");
  }

  @Test
  void all_instances_have_one_organizer() {
    String other = Samples.moved("20260112", "20260112T110000", BOTH).replace("r anna", "r ben");
    conversation
        .puts("anna", Samples.WEEKLY)
        .expect("REQUEST anna -> ben: all", "REQUEST anna -> cleo: all");
    assertThatThrownBy(() -> conversation.puts("anna", Samples.WEEKLY + other))
        .hasFieldOrPropertyWithValue("code", ErrorCode.DIFFERENT_ORGANIZERS);
  }

  @Test
  void attendees_get_a_copy_without_what_is_the_organizers_own() {
    conversation.puts("anna", Samples.ONCE);
    conversation
        .has("ben", "SUMMARY:Lunch", "ATTENDEE;RSVP=TRUE:mailto:ben@example.org")
        .lacks("ben", "X-ANNAS-NOTE")
        .lacks("ben", "SCHEDULE-AGENT");
    conversation.puts("anna", Samples.WEEKLY);
    conversation.lacks("ben", "VALARM");
  }

  @Test
  void copies_say_to_whom_a_message_was_sent() {
    conversation.puts("anna", Samples.ONCE);
    assertThat(conversation.text("anna")).containsPattern("SCHEDULE-STATUS=1.1:mailto:ben");
    conversation.replaces("ben", "RSVP=TRUE:mailto:ben", "PARTSTAT=TENTATIVE:mailto:ben");
    conversation.has("ben", "ORGANIZER;SCHEDULE-STATUS=1.1:mailto:anna@example.org");
  }

  @Test
  void an_answer_reaches_the_organizer() {
    conversation
        .puts("anna", Samples.ONCE)
        .expect("REQUEST anna -> ben: all")
        .replaces("ben", "RSVP=TRUE:mailto:ben", "PARTSTAT=TENTATIVE:mailto:ben")
        .expect("REPLY ben -> anna: all TENTATIVE");
    assertThat(conversation.text("anna"))
        .containsPattern("ATTENDEE.*PARTSTAT=TENTATIVE.*:mailto:ben");
    assertThat(conversation.lastMessage())
        .doesNotContain("mailto:cleo")
        .contains("REQUEST-STATUS:2.0");
  }

  @Test
  void deleting_an_invitation_declines_it_unless_told_not_to() {
    conversation
        .puts("anna", Samples.WEEKLY)
        .expect("REQUEST anna -> ben: all", "REQUEST anna -> cleo: all");
    conversation.deletes("ben").expect("REPLY ben -> anna: all DECLINED");
    conversation.deletesSilently("cleo").expect();
    assertThat(conversation.text("anna")).containsPattern("PARTSTAT=DECLINED.*:mailto:ben");
  }

  @Test
  void a_change_of_time_asks_everybody_again_under_a_new_sequence() {
    conversation
        .puts("anna", Samples.ONCE)
        .replaces("ben", "RSVP=TRUE:mailto:ben", "PARTSTAT=ACCEPTED:mailto:ben")
        .expect("REQUEST anna -> ben: all", "REPLY ben -> anna: all ACCEPTED");
    conversation
        .replaces("anna", "DTSTART:20260105T09", "DTSTART:20260105T08")
        .expect("REQUEST anna -> ben: all")
        .has("anna", "SEQUENCE:1")
        .has("ben", "SEQUENCE:1", "DTSTART:20260105T080000Z");
    assertThat(conversation.text("anna")).containsPattern("PARTSTAT=NEEDS-ACTION.*:mailto:ben");
    assertThat(conversation.text("ben")).containsPattern("PARTSTAT=NEEDS-ACTION.*:mailto:ben");
  }

  @Test
  void a_new_title_keeps_the_answers() {
    conversation
        .puts("anna", Samples.ONCE)
        .replaces("ben", "RSVP=TRUE:mailto:ben", "PARTSTAT=ACCEPTED:mailto:ben")
        .expect("REQUEST anna -> ben: all", "REPLY ben -> anna: all ACCEPTED");
    conversation.replaces("anna", "Lunch", "Brunch").expect("REQUEST anna -> ben: all");
    assertThat(conversation.text("ben")).containsPattern("PARTSTAT=ACCEPTED.*:mailto:ben");
    conversation.has("ben", "SUMMARY:Brunch");
  }

  @Test
  void what_is_the_organizers_own_tells_nobody_anything() {
    conversation
        .puts("anna", Samples.WEEKLY)
        .expect("REQUEST anna -> ben: all", "REQUEST anna -> cleo: all");
    conversation.replaces("anna", "Annas alarm", "Annas other alarm").expect();
  }

  @Test
  void attendees_keep_their_alarms_when_the_meeting_changes() {
    conversation.puts("anna", Samples.ONCE);
    conversation.replaces(
        "ben",
        "END:VEVENT",
        "TRANSP:TRANSPARENT\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT5M\nDESCRIPTION:Bens\nEND:VALARM\nEND:VEVENT");
    conversation.expect("REQUEST anna -> ben: all");
    conversation.replaces("anna", "Lunch", "Brunch");
    conversation.has("ben", "SUMMARY:Brunch", "DESCRIPTION:Bens", "TRANSP:TRANSPARENT");
  }

  @Test
  void whoever_is_taken_off_the_list_hears_of_it_and_the_others_too() {
    conversation
        .puts("anna", Samples.WEEKLY)
        .expect("REQUEST anna -> ben: all", "REQUEST anna -> cleo: all");
    conversation
        .takesOut("anna", "ATTENDEE\\S*cleo@example.org\n")
        .expect("REQUEST anna -> ben: all", "CANCEL anna -> cleo: all")
        .has("cleo", "STATUS:CANCELLED")
        .lacks("ben", "cleo");
    assertThat(conversation.lastMessage()).doesNotContain("mailto:ben");
  }

  @Test
  void deleting_a_meeting_calls_it_off() {
    conversation.puts("anna", Samples.ONCE).expect("REQUEST anna -> ben: all");
    conversation.deletes("anna").expect("CANCEL anna -> ben: all").has("ben", "STATUS:CANCELLED");
    conversation.deletes("ben").expect();
  }

  @Test
  void an_organizer_who_marks_it_cancelled_calls_it_off_once() {
    conversation.puts("anna", Samples.ONCE).expect("REQUEST anna -> ben: all");
    conversation
        .replaces("anna", "SUMMARY:Lunch", "SUMMARY:Lunch\nSTATUS:CANCELLED")
        .expect("CANCEL anna -> ben: all");
    conversation.deletes("anna").expect();
  }

  @Test
  void a_message_can_be_asked_for_where_nothing_changed() {
    conversation.puts("anna", Samples.ONCE).expect("REQUEST anna -> ben: all");
    conversation
        .replaces("anna", "SCHEDULE-AGENT=SERVER", "SCHEDULE-FORCE-SEND=REQUEST")
        .expect("REQUEST anna -> ben: all")
        .lacks("anna", "FORCE-SEND")
        .lacks("ben", "FORCE-SEND");
  }
}
