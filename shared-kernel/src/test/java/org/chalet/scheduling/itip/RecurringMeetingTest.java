package org.chalet.scheduling.itip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chalet.kernel.rule.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecurringMeetingTest {
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
  void ben_declines_the_second_by_an_override() {
    String declined =
        Samples.moved("20260112", "20260112T090000", ALL)
            .replace("attendee ben", "attendee;PARTSTAT=DECLINED ben");
    conversation
        .puts("ben", withoutAlarm(Samples.WEEKLY) + declined)
        .expect("REPLY ben -> anna: 20260112T080000Z DECLINED");
    assertThat(conversation.text("anna"))
        .contains("RECURRENCE-ID;TZID=Europe/Zurich:20260112T090000")
        .contains("DTEND;TZID=Europe/Zurich:20260112T100000")
        .containsPattern("ATTENDEE.*PARTSTAT=DECLINED.*:mailto:ben");
  }

  @Test
  void ben_declines_the_second_by_leaving_it_out() {
    conversation
        .replaces(
            "ben",
            "RRULE:FREQ=WEEKLY;COUNT=5",
            "RRULE:FREQ=WEEKLY;COUNT=5\nEXDATE;TZID=Europe/Zurich:20260112T090000")
        .expect("REPLY ben -> anna: 20260112T080000Z DECLINED");
  }

  @Test
  void ben_cannot_move_the_second() {
    String moved = Samples.moved("20260112", "20260112T150000", ALL);
    assertThatThrownBy(() -> conversation.puts("ben", withoutAlarm(Samples.WEEKLY) + moved))
        .hasFieldOrPropertyWithValue("code", ErrorCode.ATTENDEE_CHANGE_NOT_ALLOWED);
  }

  @Test
  void anna_moves_the_third_and_asks_again_for_it_alone() {
    conversation
        .replaces("ben", "RSVP=TRUE:mailto:ben", "PARTSTAT=ACCEPTED:mailto:ben")
        .expect("REPLY ben -> anna: all ACCEPTED");
    String accepted =
        Samples.WEEKLY.replace("attendee;RSVP=TRUE ben", "attendee;PARTSTAT=ACCEPTED ben");
    String third =
        Samples.moved("20260119", "20260119T110000", ALL)
            .replace("attendee ben", "attendee;PARTSTAT=ACCEPTED ben");
    conversation
        .puts("anna", accepted + third)
        .expect(
            "REQUEST anna -> ben: all, 20260119T080000Z",
            "REQUEST anna -> cleo: all, 20260119T080000Z");
    String[] ben = conversation.text("ben").split("END:VEVENT");
    assertThat(ben[0]).containsPattern("ATTENDEE.*PARTSTAT=ACCEPTED.*:mailto:ben");
    assertThat(ben[1])
        .contains("SEQUENCE:1")
        .containsPattern("ATTENDEE.*PARTSTAT=NEEDS-ACTION.*:mailto:ben");
  }

  @Test
  void anna_leaves_the_second_out() {
    conversation
        .replaces(
            "anna",
            "RRULE:FREQ=WEEKLY;COUNT=5",
            "RRULE:FREQ=WEEKLY;COUNT=5\nEXDATE;TZID=Europe/Zurich:20260112T090000")
        .expect("CANCEL anna -> ben: 20260112T080000Z", "CANCEL anna -> cleo: 20260112T080000Z")
        .has("ben", "EXDATE;TZID=Europe/Zurich:20260112T090000");
  }

  @Test
  void dora_is_invited_to_one_instance_and_knows_of_no_other() {
    String with = Samples.moved("20260112", "20260112T090000", ALL + "attendee dora\n");
    conversation.puts("anna", Samples.WEEKLY + with);
    conversation.expect(
        "REQUEST anna -> ben: all, 20260112T080000Z",
        "REQUEST anna -> cleo: all, 20260112T080000Z",
        "REQUEST anna -> dora: 20260112T080000Z");
    conversation.lacks("dora", "RRULE");
    conversation.puts("anna", Samples.WEEKLY);
    conversation.expect(
        "REQUEST anna -> ben: all",
        "REQUEST anna -> cleo: all",
        "CANCEL anna -> dora: 20260112T080000Z");
    conversation.has("dora", "STATUS:CANCELLED");
  }

  @Test
  void cleo_is_not_wanted_at_one_instance() {
    String without =
        Samples.moved(
            "20260112", "20260112T090000", "attendee;PARTSTAT=ACCEPTED anna\nattendee ben\n");
    conversation.puts("anna", Samples.WEEKLY + without);
    conversation.expect(
        "REQUEST anna -> ben: all, 20260112T080000Z", "CANCEL anna -> cleo: 20260112T080000Z");
    conversation.has("cleo", "EXDATE;TZID=Europe/Zurich:20260112T090000");
  }

  @Test
  void one_instance_is_called_off_by_its_status() {
    String off =
        Samples.moved("20260112", "20260112T090000", ALL)
            .replace("SUMMARY:Planning", "SUMMARY:Planning\nSTATUS:CANCELLED");
    conversation.puts("anna", Samples.WEEKLY + off);
    conversation.expect(
        "CANCEL anna -> ben: 20260112T080000Z", "CANCEL anna -> cleo: 20260112T080000Z");
  }

  private static String withoutAlarm(String text) {
    return text.replaceAll("(?s)BEGIN:VALARM.*END:VALARM\n", "");
  }
}
