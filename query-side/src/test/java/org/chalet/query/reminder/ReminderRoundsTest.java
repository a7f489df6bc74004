package org.chalet.query.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalet.query.reminder.ReminderStory.ANNA;
import static org.chalet.query.reminder.ReminderStory.BEN;
import static org.chalet.query.reminder.ReminderStory.WORK;
import static org.chalet.query.reminder.ReminderStory.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarRestored;
import org.chalet.calendar.CalendarShareDeclined;
import org.chalet.calendar.CalendarShared;
import org.chalet.identity.AccountErased;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.CollectionProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Now is 2026-03-01, 12:00 UTC. */
class ReminderRoundsTest {
  private static final String POPUP = alarm("DISPLAY", "TRIGGER:-PT15M", "DESCRIPTION:x");
  private static final String MAIL = alarm("EMAIL", "TRIGGER:-PT15M", "SUMMARY:x");
  private static final Duration HOUR = Duration.ofHours(1);

  private final ReminderStory story = new ReminderStory();

  @Test
  void a_popup_is_shown_when_it_is_due_and_not_before() {
    story.event("standup", "20260301T130000Z", POPUP);
    story.until("2026-03-01T12:44:30Z", Duration.ofSeconds(30));
    assertThat(story.shown(ANNA)).isEmpty();
    story.pass(Duration.ofSeconds(30));
    assertThat(story.shown(ANNA)).containsExactly("standup 2026-03-01T12:45:00Z");
    assertThat(story.shown(BEN)).isEmpty();
  }

  @Test
  void a_mail_goes_to_the_owner_once() {
    story.event("standup", "20260301T130000Z", MAIL);
    story.pass(HOUR);
    assertThat(story.post.mails).containsExactly("anna standup");
    assertThat(story.counts.sent()).isEqualTo(1);
  }

  @Test
  void a_webhook_is_called_and_one_that_is_not_there_is_counted() {
    story.event(
        "standup",
        "20260301T130000Z",
        alarm("X-CHALET-WEBHOOK", "TRIGGER:-PT15M", "X-CHALET-WEBHOOK:hook1"),
        alarm("X-CHALET-WEBHOOK", "TRIGGER:-PT10M", "X-CHALET-WEBHOOK:hook2"));
    story.pass(HOUR);
    assertThat(story.post.calls).containsExactly("hook1 standup");
    assertThat(story.counts.refused()).isEqualTo(1);
  }

  @Test
  void every_instance_of_a_series_rings_once() {
    story.event("daily", "20260302T080000Z", "RRULE:FREQ=DAILY", MAIL);
    story.pass(Duration.ofDays(5), Duration.ofMinutes(5));
    assertThat(story.post.mails).hasSize(5);
    assertThat(story.vault.count(VaultSpaces.REMINDER_NEXT, 10)).isEqualTo(1);
  }

  @Test
  void editing_a_series_makes_nothing_ring_twice() {
    story.event("daily", "20260302T080000Z", "RRULE:FREQ=DAILY", MAIL);
    story.until("2026-03-02T07:45:30Z", Duration.ofSeconds(15));
    story.event("daily", "20260302T080000Z", "RRULE:FREQ=DAILY", "LOCATION:there", MAIL);
    story.event("daily", "20260302T080000Z", "RRULE:FREQ=DAILY", "LOCATION:here", MAIL);
    story.pass(Duration.ofDays(2), Duration.ofMinutes(5));
    assertThat(story.post.mails).hasSize(3);
    assertThat(story.vault.count(VaultSpaces.REMINDER_NEXT, 10)).isEqualTo(1);
  }

  @Test
  void what_moved_rings_when_it_is_now() {
    story.event("standup", "20260301T130000Z", MAIL);
    story.pass(HOUR);
    story.event("standup", "20260301T150000Z", MAIL);
    story.pass(Duration.ofHours(2));
    assertThat(story.post.mails).hasSize(2);
    assertThat(story.shown(ANNA)).isEmpty();
  }

  @Test
  void what_is_stored_after_it_was_due_does_not_ring() {
    story.event("past", "20260301T121400Z", MAIL, POPUP);
    story.pass(HOUR);
    assertThat(story.post.mails).isEmpty();
    assertThat(story.shown(ANNA)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STATUS:CANCELLED",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:Anna@example.org",
        "ORGANIZER:mailto:ben@example.org\r\nATTENDEE;PARTSTAT=declined:MAILTO:anna@example.org"
      })
  void nobody_is_reminded_of_what_does_not_concern_them(String line) {
    story.event("standup", "20260301T130000Z", line, MAIL, POPUP);
    story.pass(HOUR);
    assertThat(story.post.mails).isEmpty();
    assertThat(story.shown(ANNA)).isEmpty();
  }

  @Test
  void others_may_have_declined() {
    story.event(
        "standup", "20260301T130000Z", "ATTENDEE;PARTSTAT=DECLINED:mailto:ben@example.org", MAIL);
    story.pass(HOUR);
    assertThat(story.post.mails).hasSize(1);
  }

  @Test
  void an_acknowledged_alarm_is_silent_and_shown_no_more() {
    story.event("one", "20260301T130000Z", POPUP);
    story.pass(Duration.ofMinutes(50));
    assertThat(story.shown(ANNA)).hasSize(1);
    story.event(
        "one",
        "20260301T130000Z",
        alarm("DISPLAY", "TRIGGER:-PT15M", "DESCRIPTION:x", "ACKNOWLEDGED:20260301T124900Z"));
    assertThat(story.shown(ANNA)).isEmpty();
    story.pass(HOUR);
    assertThat(story.shown(ANNA)).isEmpty();
  }

  @Test
  void what_is_deleted_is_not_rung_nor_shown() {
    story.event("one", "20260301T130000Z", POPUP);
    story.event("two", "20260301T130000Z", POPUP, MAIL);
    story.views.happened(new CalendarObjectDeleted(WORK, ANNA, "two", "two", false));
    story.pass(HOUR);
    assertThat(story.shown(ANNA)).hasSize(1);
    assertThat(story.post.mails).isEmpty();
    story.views.happened(new CalendarObjectDeleted(WORK, ANNA, "one", "one", false));
    assertThat(story.shown(ANNA)).isEmpty();
  }

  @Test
  void whole_days_ring_on_the_clock_of_each_reader() {
    share("edit");
    story.put(
        "holiday",
        "VEVENT",
        "DTSTART;VALUE=DATE:20260303\r\n",
        alarm("DISPLAY", "TRIGGER:PT9H", "DESCRIPTION:x"));
    story.until("2026-03-03T12:00:00Z", Duration.ofMinutes(1));
    assertThat(story.shown(ANNA)).containsExactly("holiday 2026-03-03T08:00:00Z");
    assertThat(story.shown(BEN)).isEmpty();
    story.until("2026-03-03T15:00:00Z", Duration.ofMinutes(1));
    assertThat(story.shown(BEN)).containsExactly("holiday 2026-03-03T14:00:00Z");
  }

  @Test
  void whoever_moves_hears_whole_days_where_they_are_now() {
    story.put(
        "holiday",
        "VEVENT",
        "DTSTART;VALUE=DATE:20260303\r\n",
        alarm("EMAIL", "TRIGGER:PT9H", "SUMMARY:x"));
    story.pass(Duration.ofHours(3), Duration.ofMinutes(1));
    story.zones.put(ANNA, ZoneId.of("Pacific/Auckland"));
    story.until("2026-03-02T19:59:00Z", Duration.ofMinutes(1));
    assertThat(story.post.mails).isEmpty();
    story.pass(Duration.ofMinutes(2));
    assertThat(story.post.mails).hasSize(1);
  }

  @Test
  void those_who_may_edit_a_calendar_hear_its_alarms_and_mail_goes_to_whom_an_alarm_names() {
    share("edit");
    story.event(
        "standup",
        "20260301T130000Z",
        POPUP,
        alarm("EMAIL", "TRIGGER:-PT10M", "ATTENDEE:mailto:ben@example.org"),
        alarm("EMAIL", "TRIGGER:-PT5M", "ATTENDEE:mailto:stranger@example.org"));
    story.pass(HOUR);
    assertThat(story.shown(ANNA)).hasSize(1);
    assertThat(story.shown(BEN)).hasSize(1);
    assertThat(story.post.mails).containsExactly("ben standup", "anna standup");
  }

  @ParameterizedTest
  @ValueSource(strings = {"free-busy", "view"})
  void those_who_only_read_a_calendar_hear_nothing(String level) {
    share(level);
    story.event("standup", "20260301T130000Z", POPUP);
    story.pass(HOUR);
    assertThat(story.shown(BEN)).isEmpty();
  }

  @Test
  void whoever_leaves_a_shared_calendar_is_shown_nothing_of_it() {
    share("edit");
    story.event("standup", "20260301T130000Z", POPUP);
    story.pass(HOUR);
    assertThat(story.shown(BEN)).hasSize(1);
    story.views.happened(new CalendarShareDeclined(WORK, ANNA, BEN));
    assertThat(story.shown(BEN)).isEmpty();
  }

  private void share(String level) {
    story.views.happened(new CalendarShared(WORK, ANNA, BEN, "", level));
  }

  @Test
  void a_restored_calendar_rings_again_but_not_for_what_was_due_meanwhile() {
    story.event("daily", "20260302T080000Z", "RRULE:FREQ=DAILY", MAIL);
    story.views.happened(new CalendarDeleted(WORK, ANNA, "work"));
    story.pass(Duration.ofDays(2), Duration.ofMinutes(5));
    assertThat(story.post.mails).isEmpty();
    story.views.happened(
        new CalendarRestored(WORK, ANNA, "work", List.of("VEVENT"), CollectionProperties.NONE));
    story.pass(Duration.ofDays(2), Duration.ofMinutes(5));
    assertThat(story.post.mails).hasSize(2);
  }

  @Test
  void of_an_erased_person_nothing_stays() {
    story.event("daily", "20260302T080000Z", "RRULE:FREQ=DAILY", MAIL);
    story.views.happened(new AccountErased(ANNA));
    story.pass(Duration.ofDays(2), Duration.ofMinutes(5));
    assertThat(story.post.mails).isEmpty();
    assertThat(story.vault.count(VaultSpaces.REMINDER_NEXT, 10)).isZero();
  }

  @Test
  void notes_of_what_is_gone_are_dropped_before_they_are_due() {
    story.event("daily", "20260302T080000Z", "RRULE:FREQ=DAILY", MAIL);
    story.event("other", "20260302T080000Z", "RRULE:FREQ=DAILY", MAIL);
    story.pass(Duration.ofDays(2), Duration.ofMinutes(5));
    VanishedNotes notes = new VanishedNotes(story.ground);
    notes.drop();
    assertThat(story.vault.count(VaultSpaces.REMINDER_NEXT, 10)).isEqualTo(2);
    story.views.happened(new CalendarObjectDeleted(WORK, ANNA, "daily", "daily", false));
    notes.drop();
    assertThat(story.vault.count(VaultSpaces.REMINDER_NEXT, 10)).isEqualTo(1);
  }

  @Test
  void after_an_hour_without_a_server_what_is_too_late_is_left_out_and_counted() {
    story.event("early", "20260301T130000Z", MAIL);
    story.event("late", "20260301T140000Z", MAIL);
    story.rounds.round(() -> true);
    story.views.advance(Duration.ofHours(2));
    story.rounds = story.newRounds();
    story.rounds.round(() -> true);
    assertThat(story.post.mails).containsExactly("anna late");
    assertThat(story.counts.skipped()).isEqualTo(1);
  }

  @Test
  void a_server_that_dies_before_it_hands_over_does_it_when_it_is_back() {
    story.event("standup", "20260301T130000Z", MAIL);
    story.views.advance(Duration.ofMinutes(46));
    story.post.diesBefore = true;
    assertThatThrownBy(() -> story.rounds.round(() -> true)).isInstanceOf(ReminderStory.Died.class);
    story.post.diesBefore = false;
    story.rounds = story.newRounds();
    story.pass(Duration.ofMinutes(10));
    assertThat(story.post.mails).hasSize(1);
  }

  @Test
  void a_server_that_dies_after_it_handed_over_does_not_do_it_again() {
    story.event("standup", "20260301T130000Z", MAIL);
    story.views.advance(Duration.ofMinutes(46));
    story.post.diesAfter = true;
    assertThatThrownBy(() -> story.rounds.round(() -> true)).isInstanceOf(ReminderStory.Died.class);
    story.post.diesAfter = false;
    story.rounds = story.newRounds();
    story.pass(Duration.ofMinutes(10));
    assertThat(story.post.mails).hasSize(1);
  }

  @Test
  void a_server_that_dies_in_a_series_goes_on_with_it() {
    story.event("daily", "20260302T080000Z", "RRULE:FREQ=DAILY", MAIL);
    for (int day = 2; day < 8; day++) {
      story.until("2026-03-0" + day + "T07:44:30Z", Duration.ofSeconds(30));
      story.post.diesAfter = day % 2 == 0;
      story.post.diesBefore = day % 2 == 1;
      story.views.advance(Duration.ofMinutes(1));
      assertThatThrownBy(() -> story.rounds.round(() -> true))
          .isInstanceOf(ReminderStory.Died.class);
      story.post.diesAfter = false;
      story.post.diesBefore = false;
      story.rounds = story.newRounds();
      story.pass(Duration.ofMinutes(2));
    }
    assertThat(story.post.mails).hasSize(6);
  }

  @Test
  void two_schedulers_at_once_show_each_reminder_once() throws Exception {
    for (int i = 0; i < 40; i++) {
      story.event("event" + i, "20260301T130000Z", POPUP);
    }
    story.views.advance(Duration.ofMinutes(46));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        ReminderRounds rounds = story.newRounds();
        working.add(threads.submit(() -> rounds.round(() -> true)));
      }
      for (Future<?> one : working) {
        one.get();
      }
    }
    assertThat(story.shown(ANNA)).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void a_round_that_may_not_go_on_leaves_the_rest_to_the_next() {
    story.event("one", "20260301T130000Z", MAIL);
    story.views.advance(Duration.ofMinutes(46));
    story.rounds.round(() -> false);
    assertThat(story.post.mails).isEmpty();
    story.rounds.round(() -> true);
    assertThat(story.post.mails).hasSize(1);
  }

  @Test
  void nothing_is_looked_at_while_views_are_behind() {
    story.event("one", "20260301T130000Z", MAIL);
    story.views.advance(Duration.ofMinutes(46));
    new ReminderRounds(story.ground, story.post, story.counts, () -> false).round(() -> true);
    assertThat(story.post.mails).isEmpty();
  }

  @Test
  void whoever_gets_too_much_mail_gets_no_more() {
    story.post.full = true;
    story.event("one", "20260301T130000Z", MAIL);
    story.pass(HOUR);
    assertThat(story.post.mails).isEmpty();
    assertThat(story.counts.refused()).isEqualTo(1);
  }

  @Test
  void a_task_rings_until_it_is_done() {
    story.put("open", "VTODO", "DUE:20260301T130000Z\r\n", POPUP);
    story.put("done", "VTODO", "DUE:20260301T130000Z\r\nSTATUS:COMPLETED\r\n", POPUP);
    story.pass(HOUR);
    assertThat(story.shown(ANNA)).containsExactly("open 2026-03-01T12:45:00Z");
  }

  @Test
  void what_was_stored_before_there_was_a_scheduler_rings_from_now_on() {
    story.event("daily", "20260301T080000Z", "RRULE:FREQ=DAILY", MAIL);
    story.views.advance(Duration.ofDays(400));
    story.rounds.round(() -> true);
    story.pass(Duration.ofDays(1), Duration.ofMinutes(5));
    assertThat(story.post.mails).hasSize(1);
  }

  @Test
  void nothing_costs_anything_before_it_is_due() {
    for (int i = 0; i < 50; i++) {
      story.event("far" + i, "20270301T130000Z", MAIL);
    }
    int[] steps = {0};
    story.rounds.round(() -> ++steps[0] > 0);
    story.views.advance(HOUR);
    story.rounds.round(() -> ++steps[0] > 0);
    assertThat(steps[0]).isZero();
    assertThat(story.vault.count(VaultSpaces.REMINDER_NEXT, 10)).isZero();
    assertThat(Instant.ofEpochSecond(new ReminderNotes(story.vault).position()))
        .isEqualTo(story.views.now());
  }
}
