package org.chalet.scheduling.itip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A change of one instance and all that follow: clients end the series before it, and store a
 * second one from there, under a UID of its own.
 */
class SplitSeriesTest {
  private static final String ENDED = "RRULE:FREQ=WEEKLY;UNTIL=20260118T230000Z";
  private final Conversation before = new Conversation();
  private final Conversation after = new Conversation();

  @Test
  void the_first_part_ends_for_everybody() {
    before
        .puts("anna", Samples.WEEKLY)
        .expect("REQUEST anna -> ben: all", "REQUEST anna -> cleo: all")
        .replaces("anna", "RRULE:FREQ=WEEKLY;COUNT=5", ENDED)
        .expect("REQUEST anna -> ben: all", "REQUEST anna -> cleo: all")
        .has("ben", ENDED)
        .has("cleo", ENDED);
  }

  @Test
  void what_was_changed_after_the_end_goes_with_it() {
    String third =
        Samples.moved(
            "20260119", "20260119T110000", "attendee anna\nattendee ben\nattendee cleo\n");
    before
        .puts("anna", Samples.WEEKLY + third)
        .expect(
            "REQUEST anna -> ben: all, 20260119T080000Z",
            "REQUEST anna -> cleo: all, 20260119T080000Z")
        .puts("anna", Samples.WEEKLY.replace("RRULE:FREQ=WEEKLY;COUNT=5", ENDED))
        .expect("REQUEST anna -> ben: all", "REQUEST anna -> cleo: all")
        .has("ben", ENDED)
        .lacks("ben", "RECURRENCE-ID");
  }

  @Test
  void the_second_part_invites_anew() {
    String second =
        Samples.WEEKLY
            .replace("UID:weekly", "UID:weekly-later\nRELATED-TO;RELTYPE=SIBLING:weekly")
            .replace("20260105T", "20260119T")
            .replace("T090000", "T140000")
            .replace("T100000", "T150000")
            .replace("COUNT=5", "COUNT=3")
            .replace("RSVP=TRUE ben", "PARTSTAT=ACCEPTED ben");
    after
        .puts("anna", second)
        .expect("REQUEST anna -> ben: all", "REQUEST anna -> cleo: all")
        .has("cleo", "UID:weekly-later", "RRULE:FREQ=WEEKLY;COUNT=3")
        .replaces("cleo", "RSVP=TRUE:mailto:cleo", "PARTSTAT=DECLINED:mailto:cleo")
        .expect("REPLY cleo -> anna: all DECLINED");
    assertThat(after.text("anna")).containsPattern("PARTSTAT=DECLINED.*:mailto:cleo");
  }

  @Test
  void whoever_is_wanted_in_the_second_part_alone_never_hears_of_the_first() {
    before
        .puts("anna", Samples.WEEKLY)
        .expect("REQUEST anna -> ben: all", "REQUEST anna -> cleo: all")
        .replaces("anna", "RRULE:FREQ=WEEKLY;COUNT=5", ENDED)
        .hasNothing("dora");
    after
        .puts("anna", Samples.WEEKLY.replace("RSVP=TRUE cleo", "RSVP=TRUE dora"))
        .expect("REQUEST anna -> ben: all", "REQUEST anna -> dora: all");
  }
}
