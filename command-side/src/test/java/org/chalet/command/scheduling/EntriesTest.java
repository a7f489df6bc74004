package org.chalet.command.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.command.scheduling.Office.ANNA;
import static org.chalet.command.scheduling.Office.BEN;

import java.util.List;
import java.util.Set;
import org.chalet.calendar.AnswerInvitation;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.ChangeEntry;
import org.chalet.calendar.CompleteTask;
import org.chalet.calendar.CopyCalendarObject;
import org.chalet.calendar.CreateEntry;
import org.chalet.calendar.DeleteEntry;
import org.chalet.calendar.EntryPlace;
import org.chalet.command.Story;
import org.chalet.icalendar.EditScope;
import org.chalet.icalendar.entry.EntryDetails;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Events and tasks in people's words, and who hears of them. */
class EntriesTest {
  private static final ResourceName NAME = new ResourceName("standup.ics");
  private static final ResourceName REST = new ResourceName("rest.ics");
  private static final String STANDUP =
      """
      {"title": "Standup", "start": "2099-03-23T09:00", "duration": "PT30M",
       "zone": "Europe/Zurich", "recurrence": {"frequency": "daily", "count": 10}}
      """;

  private final Office office = new Office();

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private static EntryDetails details(String json) {
    return JsonMapper.shared().readValue(json, EntryDetails.class);
  }

  private Story.Outcome creates(AccountId who, String kind, String json) {
    return office.story.when(
        who, new CreateEntry(office.calendar(who), NAME, "standup", kind, details(json)));
  }

  private Story.Outcome changes(EditScope scope, @Nullable String instance, String json) {
    return office.story.when(
        ANNA, new ChangeEntry(place(ANNA, scope, instance), details(json), REST, "rest"));
  }

  private EntryPlace place(AccountId who, EditScope scope, @Nullable String instance) {
    ResourceName name =
        office.copies(who).isEmpty()
            ? NAME
            : new ResourceName(office.copy(who).orElseThrow().name());
    return new EntryPlace(office.calendar(who), name, "VEVENT", scope, instance, Precondition.NONE);
  }

  private List<CalendarObjectPut> stored(Story.Outcome outcome) {
    return outcome.events().stream()
        .filter(CalendarObjectPut.class::isInstance)
        .map(CalendarObjectPut.class::cast)
        .toList();
  }

  private static String unfolded(CalendarObjectPut put) {
    return put.text().replace("\r\n ", "");
  }

  @Test
  void an_event_gets_the_definition_of_its_zone_and_is_what_was_said() {
    String text = unfolded(stored(creates(ANNA, "VEVENT", STANDUP)).getFirst());
    assertThat(text)
        .contains("BEGIN:VTIMEZONE", "TZID:Europe/Zurich", "SUMMARY:Standup", "DURATION:PT30M")
        .contains("DTSTART;TZID=Europe/Zurich:20990323T090000", "RRULE:FREQ=DAILY;COUNT=10");
  }

  @Test
  void an_event_without_start_or_before_its_end_is_refused() {
    creates(ANNA, "VEVENT", "{\"title\": \"x\"}").refused(ErrorCode.INVALID_VALUE);
    creates(ANNA, "VEVENT", "{\"start\": \"2099-01-02\", \"end\": \"2099-01-01\"}")
        .refused(ErrorCode.INVALID_VALUE);
    creates(ANNA, "VEVENT", "{\"start\": \"2099-01-02T10:00\", \"zone\": \"Europe/Bern\"}")
        .refused(ErrorCode.INVALID_VALUE);
    creates(ANNA, "VEVENT", "{\"start\": \"2099-01-02\", \"due\": \"2099-01-01\"}")
        .refused(ErrorCode.INVALID_VALUE);
    creates(ANNA, "VTODO", "{\"busy\": true}").refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void one_instance_is_changed_by_an_override_in_the_zone_of_the_series() {
    creates(ANNA, "VEVENT", STANDUP).events();
    String text =
        unfolded(
            stored(changes(EditScope.THIS, "20990330T070000Z", "{\"start\": \"2099-03-30T11:00\"}"))
                .getFirst());
    assertThat(text)
        .contains("RECURRENCE-ID;TZID=Europe/Zurich:20990330T090000")
        .contains("DTSTART;TZID=Europe/Zurich:20990330T110000");
    changes(EditScope.THIS, "20990330T071000Z", "{}").refused(ErrorCode.INVALID_INSTANCE);
    changes(EditScope.THIS, null, "{}").refused(ErrorCode.INVALID_VALUE);
    changes(EditScope.THIS, "20990330T070000Z", "{\"recurrence\": {\"frequency\": \"daily\"}}")
        .refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void all_instances_move_with_those_that_differ() {
    creates(ANNA, "VEVENT", STANDUP).events();
    changes(EditScope.THIS, "20990330T070000Z", "{\"title\": \"Long standup\"}").events();
    String text =
        unfolded(
            stored(changes(EditScope.ALL, "20990324T080000Z", "{\"start\": \"2099-03-24T10:00\"}"))
                .getFirst());
    assertThat(text)
        .contains("DTSTART;TZID=Europe/Zurich:20990323T100000")
        .contains("RECURRENCE-ID;TZID=Europe/Zurich:20990330T100000")
        .contains("SUMMARY:Long standup");
  }

  @Test
  void a_series_is_cut_in_two_and_both_halves_are_one_commit() {
    creates(ANNA, "VEVENT", STANDUP).events();
    List<CalendarObjectPut> halves =
        stored(changes(EditScope.THIS_AND_FOLLOWING, "20990325T080000Z", "{\"title\": \"Later\"}"));
    assertThat(halves).hasSize(2);
    assertThat(unfolded(halves.getFirst()))
        .contains(
            "FREQ=DAILY;COUNT=2", "RELATED-TO;RELTYPE=X-CALENDARSERVER-RECURRENCE-SET:standup")
        .contains("SUMMARY:Standup");
    assertThat(halves.getLast().name()).isEqualTo("rest.ics");
    assertThat(unfolded(halves.getLast()))
        .contains("UID:rest", "FREQ=DAILY;COUNT=8", "SUMMARY:Later")
        .contains("RELATED-TO;RELTYPE=X-CALENDARSERVER-RECURRENCE-SET:standup")
        .contains("DTSTART;TZID=Europe/Zurich:20990325T090000");
  }

  @Test
  void deleting_the_last_instance_deletes_the_event() {
    creates(ANNA, "VEVENT", STANDUP.replace("10", "2")).events();
    deletes(EditScope.THIS, "20990324T080000Z").events();
    deletes(EditScope.THIS, "20990324T080000Z").refused(ErrorCode.INVALID_INSTANCE);
    deletes(EditScope.THIS, "20990323T080000Z").events();
    assertThat(office.copies(ANNA)).isEmpty();
  }

  private Story.Outcome deletes(EditScope scope, String instance) {
    return office.story.when(ANNA, new DeleteEntry(place(ANNA, scope, instance)));
  }

  @Test
  void whoever_knows_another_version_is_refused() {
    creates(ANNA, "VEVENT", STANDUP).events();
    EntryPlace stale =
        new EntryPlace(
            office.calendar(ANNA),
            NAME,
            "VEVENT",
            EditScope.ALL,
            null,
            new Precondition(false, false, Set.of("\"stale\""), Set.of()));
    office
        .story
        .when(ANNA, new ChangeEntry(stale, EntryDetails.NONE, REST, "rest"))
        .refused(ErrorCode.PRECONDITION_FAILED);
  }

  @Test
  void whoever_is_invited_answers_for_one_instance_with_a_word_to_the_organizer() {
    invitesBen();
    office.delivers();
    office
        .story
        .when(
            BEN,
            new AnswerInvitation(
                place(BEN, EditScope.ALL, "20990324T080000Z"), "declined", "ill, sorry"))
        .events();
    office.delivers();
    assertThat(office.text(BEN)).contains("RECURRENCE-ID;TZID=Europe/Zurich:20990324T090000");
    assertThat(office.text(ANNA)).contains("PARTSTAT=DECLINED", "PARTSTAT=NEEDS-ACTION");
    office
        .story
        .when(BEN, new AnswerInvitation(place(BEN, EditScope.ALL, null), "accepted", null))
        .events();
    office.delivers();
    assertThat(office.text(ANNA)).contains("PARTSTAT=ACCEPTED").doesNotContain("NEEDS-ACTION");
    office
        .story
        .when(BEN, new AnswerInvitation(place(BEN, EditScope.ALL, null), "perhaps", null))
        .refused(ErrorCode.INVALID_VALUE);
  }

  private void invitesBen() {
    String invited =
        STANDUP.replace(
            "\"title\"", "\"participants\": [{\"email\": \"ben@example.org\"}], \"title\"");
    assertThat(unfolded(stored(creates(ANNA, "VEVENT", invited)).getFirst()))
        .contains("ORGANIZER;CN=", "mailto:anna@example.org", "PARTSTAT=NEEDS-ACTION");
  }

  @Test
  void attendees_change_their_reminders_and_not_the_meeting() {
    invitesBen();
    office.delivers();
    EntryPlace his = place(BEN, EditScope.ALL, null);
    office
        .story
        .when(BEN, new ChangeEntry(his, details("{\"title\": \"Mine\"}"), REST, "rest"))
        .refused(ErrorCode.ATTENDEE_CHANGE_NOT_ALLOWED);
    EntryDetails reminder =
        details("{\"reminders\": [{\"type\": \"popup\", \"offset\": \"-PT5M\"}]}");
    office.story.when(BEN, new ChangeEntry(his, reminder, REST, "rest")).events();
    assertThat(office.text(BEN)).contains("TRIGGER:-PT5M");
  }

  @Test
  void a_copy_has_a_uid_of_its_own_and_invites_nobody() {
    invitesBen();
    office.delivers();
    CopyCalendarObject copy =
        new CopyCalendarObject(office.calendar(ANNA), NAME, office.calendar(ANNA), REST, "copy");
    String copied = unfolded(stored(office.story.when(ANNA, copy)).getFirst());
    assertThat(copied).contains("UID:copy").doesNotContain("ATTENDEE").doesNotContain("ORGANIZER");
    office.delivers();
    assertThat(office.copies(BEN)).hasSize(1);
  }

  @Test
  void completing_a_recurring_task_completes_its_next_instance() {
    creates(
            ANNA,
            "VTODO",
            """
            {"title": "Water", "start": "2099-01-01", "due": "2099-01-01",
             "recurrence": {"frequency": "weekly", "count": 2}}
            """)
        .events();
    String first = completed(true);
    assertThat(first)
        .contains("RECURRENCE-ID;VALUE=DATE:20990101", "STATUS:COMPLETED")
        .doesNotContain("RECURRENCE-ID;VALUE=DATE:20990108");
    assertThat(completed(true)).contains("RECURRENCE-ID;VALUE=DATE:20990108");
    office.story.when(ANNA, completion(true)).refused(ErrorCode.INVALID_INSTANCE);
    assertThat(completed(false)).contains("STATUS:NEEDS-ACTION");
  }

  @Test
  void a_task_is_done_and_open_again() {
    creates(ANNA, "VTODO", "{\"title\": \"Buy milk\", \"parent\": \"shopping\"}").events();
    assertThat(completed(true))
        .contains("STATUS:COMPLETED", "PERCENT-COMPLETE:100", "COMPLETED:")
        .contains("RELATED-TO;RELTYPE=PARENT:shopping");
    assertThat(completed(false)).contains("STATUS:NEEDS-ACTION").doesNotContain("COMPLETED:2");
  }

  private CompleteTask completion(boolean done) {
    return new CompleteTask(
        new EntryPlace(
            office.calendar(ANNA), NAME, "VTODO", EditScope.ALL, null, Precondition.NONE),
        done);
  }

  private String completed(boolean done) {
    return unfolded(stored(office.story.when(ANNA, completion(done))).getFirst());
  }
}
