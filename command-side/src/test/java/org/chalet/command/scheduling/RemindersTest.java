package org.chalet.command.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.command.scheduling.Office.ANNA;
import static org.chalet.command.scheduling.Office.BEN;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.chalet.calendar.AcknowledgeReminder;
import org.chalet.calendar.CreateEntry;
import org.chalet.calendar.SnoozeReminder;
import org.chalet.command.Story;
import org.chalet.icalendar.AlarmKeys;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.entry.EntryDetails;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What people answer to reminders, and who hears of it. */
class RemindersTest {
  private static final ResourceName NAME = new ResourceName("standup.ics");
  private static final String STANDUP =
      """
      {"title": "Standup", "start": "2099-03-23T09:00", "duration": "PT30M", "zone": "UTC",
       "participants": [{"email": "ben@example.org"}],
       "reminders": [{"type": "popup", "offset": "-PT15M"}]}
      """;

  private final Office office = new Office();

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private void invitesBen() {
    EntryDetails details = JsonMapper.shared().readValue(STANDUP, EntryDetails.class);
    office
        .story
        .when(ANNA, new CreateEntry(office.calendar(ANNA), NAME, "standup", "VEVENT", details))
        .events();
    office.delivers();
  }

  private String alarm(AccountId who) {
    Component calendar = ICalendars.parse(office.text(who).getBytes(StandardCharsets.UTF_8));
    return AlarmKeys.of(calendar.components("VEVENT").getFirst().components("VALARM").getFirst());
  }

  private Story.Outcome snoozes(Duration by) {
    Instant until = office.story.clock.instant().plus(by);
    return office.story.when(
        ANNA, new SnoozeReminder(office.calendar(ANNA), NAME, alarm(ANNA), null, until, "later"));
  }

  @Test
  void what_was_seen_is_written_into_the_event_and_nobody_is_told() {
    invitesBen();
    String his = office.text(BEN);
    office
        .story
        .when(ANNA, new AcknowledgeReminder(office.calendar(ANNA), NAME, alarm(ANNA)))
        .events();
    office.delivers();
    assertThat(office.text(ANNA)).contains("ACKNOWLEDGED:");
    assertThat(office.text(BEN)).isEqualTo(his);
  }

  @Test
  void what_is_put_off_rings_again_then() {
    invitesBen();
    snoozes(Duration.ofMinutes(10)).events();
    assertThat(office.text(ANNA)).contains("ACKNOWLEDGED:", "RELTYPE=SNOOZE", "UID:later");
    assertThat(office.text(BEN)).doesNotContain("SNOOZE");
  }

  @Test
  void nothing_is_put_off_into_the_past_or_for_years() {
    invitesBen();
    snoozes(Duration.ZERO).refused(ErrorCode.INVALID_VALUE);
    snoozes(Duration.ofDays(367)).refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void a_reminder_that_is_not_there_is_refused() {
    invitesBen();
    office
        .story
        .when(ANNA, new AcknowledgeReminder(office.calendar(ANNA), NAME, "none"))
        .refused(ErrorCode.UNKNOWN_REMINDER);
    office
        .story
        .when(
            ANNA,
            new AcknowledgeReminder(office.calendar(ANNA), new ResourceName("nothing.ics"), "none"))
        .refused(ErrorCode.UNKNOWN_OBJECT);
  }

  @Test
  void whoever_is_invited_has_reminders_of_their_own() {
    invitesBen();
    assertThat(office.text(BEN)).doesNotContain("VALARM");
  }
}
