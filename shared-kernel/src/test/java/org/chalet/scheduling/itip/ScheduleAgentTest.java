package org.chalet.scheduling.itip;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sends messages about a meeting (RFC 6638, 7.1): the server, the client, or nobody. */
class ScheduleAgentTest {
  private final Conversation conversation = new Conversation();

  @ParameterizedTest
  @ValueSource(strings = {"CLIENT", "NONE", "X-COURIER"})
  void whom_the_server_is_not_to_tell_hears_nothing_of_a_meeting_s_whole_life(String agent) {
    conversation
        .puts("anna", Samples.ONCE.replace("AGENT=SERVER", "AGENT=" + agent))
        .expect()
        .replaces("anna", "DTSTART:20260105T09", "DTSTART:20260105T08")
        .expect()
        .deletes("anna")
        .expect()
        .hasNothing("ben");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLIENT", "NONE"})
  void the_others_are_told_as_ever(String agent) {
    conversation
        .puts("anna", Samples.WEEKLY.replace("RSVP=TRUE ben", "SCHEDULE-AGENT=" + agent + " ben"))
        .expect("REQUEST anna -> cleo: all")
        .has("anna", "ATTENDEE;SCHEDULE-AGENT=" + agent + ":mailto:ben@example.org")
        .has("cleo", "ATTENDEE:mailto:ben@example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLIENT", "NONE"})
  void an_attendee_whose_client_answers_by_itself_is_not_answered_for(String agent) {
    String copy =
        Samples.ONCE
            .replace("organizer anna", "organizer;SCHEDULE-AGENT=" + agent + " anna")
            .replace("SCHEDULE-AGENT=SERVER ben", "PARTSTAT=NEEDS-ACTION ben");
    conversation
        .puts("ben", copy)
        .replaces("ben", "PARTSTAT=NEEDS-ACTION", "PARTSTAT=ACCEPTED")
        .expect()
        .deletes("ben")
        .expect();
  }

  @Test
  void whom_the_server_takes_over_is_told_with_the_next_change() {
    conversation
        .puts("anna", Samples.ONCE.replace("AGENT=SERVER", "AGENT=CLIENT"))
        .expect()
        .replaces("anna", "AGENT=CLIENT", "AGENT=SERVER")
        .replaces("anna", "Lunch", "Brunch")
        .expect("REQUEST anna -> ben: all")
        .has("ben", "SUMMARY:Brunch");
  }

  @Test
  void whom_the_client_takes_over_keeps_what_was_told_so_far() {
    conversation
        .puts("anna", Samples.ONCE)
        .expect("REQUEST anna -> ben: all")
        .replaces("anna", "SCHEDULE-AGENT=SERVER", "SCHEDULE-AGENT=CLIENT")
        .replaces("anna", "Lunch", "Brunch")
        .expect()
        .deletes("anna")
        .expect()
        .has("ben", "SUMMARY:Lunch");
  }
}
