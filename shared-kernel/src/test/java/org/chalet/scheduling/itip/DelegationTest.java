package org.chalet.scheduling.itip;

import static org.assertj.core.api.Assertions.assertThat;

import org.chalet.kernel.rule.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attendees who send somebody else (RFC 5546, 3.2.2.3). */
class DelegationTest {
  private static final String BEN = "RSVP=TRUE:mailto:ben@example.org";
  private static final String BEN_SENDS_DORA =
      """
      PARTSTAT=DELEGATED;DELEGATED-TO="mailto:dora@example.org":mailto:ben@example.org
      ATTENDEE;RSVP=TRUE;DELEGATED-FROM="mailto:ben@example.org":mailto:dora@example.org\
      """
          .stripIndent();

  private final Conversation conversation = new Conversation();

  @BeforeEach
  void anna_invites_ben() {
    conversation.puts("anna", Samples.ONCE).expect("REQUEST anna -> ben: all");
  }

  @Test
  void the_organizer_learns_of_it_and_the_delegate_is_invited() {
    conversation
        .replaces("ben", BEN, BEN_SENDS_DORA)
        .expect("REPLY ben -> anna: all DELEGATED", "REQUEST ben -> dora: all");
    assertThat(conversation.text("anna"))
        .containsPattern("ATTENDEE.*PARTSTAT=DELEGATED.*:mailto:ben")
        .containsPattern("ATTENDEE.*DELEGATED-FROM=.*mailto:ben.*:mailto:dora");
    conversation.has("dora", "ORGANIZER:mailto:anna@example.org", "SUMMARY:Lunch");
  }

  @Test
  void the_delegate_answers_the_organizer() {
    conversation.replaces("ben", BEN, BEN_SENDS_DORA);
    conversation.expect("REPLY ben -> anna: all DELEGATED", "REQUEST ben -> dora: all");
    conversation
        .replaces("dora", "ATTENDEE;RSVP=TRUE;DEL", "ATTENDEE;PARTSTAT=ACCEPTED;DEL")
        .expect("REPLY dora -> anna: all ACCEPTED")
        .status("anna", Intake.DELIVERED);
    assertThat(conversation.text("anna")).containsPattern("PARTSTAT=ACCEPTED.*:mailto:dora");
  }

  @Test
  void the_delegate_hears_of_changes_from_the_organizer() {
    conversation.replaces("ben", BEN, BEN_SENDS_DORA);
    conversation.expect("REPLY ben -> anna: all DELEGATED", "REQUEST ben -> dora: all");
    conversation
        .replaces("anna", "Lunch", "Brunch")
        .expect("REQUEST anna -> ben: all", "REQUEST anna -> dora: all")
        .has("dora", "SUMMARY:Brunch");
  }

  @Test
  void a_client_that_only_says_whom_it_sends_is_completed() {
    conversation
        .replaces(
            "ben",
            BEN,
            "PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:dora@example.org\":mailto:ben@example.org")
        .expect("REPLY ben -> anna: all DELEGATED", "REQUEST ben -> dora: all");
    assertThat(conversation.text("dora"))
        .containsPattern("ATTENDEE.*DELEGATED-FROM=.*mailto:ben.*:mailto:dora");
    assertThat(conversation.text("anna")).contains(":mailto:dora@example.org");
  }

  @Test
  void whoever_comes_after_all_takes_it_back() {
    conversation.replaces("ben", BEN, BEN_SENDS_DORA);
    conversation.replaces(
        "ben", "PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:dora@example.org\"", "PARTSTAT=ACCEPTED");
    assertThat(conversation.text("anna"))
        .containsPattern("PARTSTAT=ACCEPTED.*:mailto:ben")
        .doesNotContain("DELEGATED-TO");
  }

  @Test
  void nobody_is_put_on_the_list_but_who_is_sent() {
    conversation.refuses(
        ErrorCode.ATTENDEE_CHANGE_NOT_ALLOWED,
        "ben",
        BEN,
        BEN_SENDS_DORA + "\nATTENDEE:mailto:eve@example.org");
    conversation.refuses(
        ErrorCode.ATTENDEE_CHANGE_NOT_ALLOWED,
        "ben",
        BEN,
        BEN_SENDS_DORA.replace("DELEGATED-FROM=\"mailto:ben", "DELEGATED-FROM=\"mailto:eve"));
  }

  @Test
  void nobody_sends_the_organizer() {
    conversation
        .replaces(
            "ben",
            BEN,
            "PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:anna@example.org\":mailto:ben@example.org")
        .expect("REPLY ben -> anna: all DELEGATED");
  }
}
