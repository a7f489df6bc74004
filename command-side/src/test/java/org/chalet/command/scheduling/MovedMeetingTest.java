package org.chalet.command.scheduling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.command.scheduling.Office.ANNA;
import static org.chalet.command.scheduling.Office.BEN;
import static org.chalet.command.scheduling.Office.NAME;
import static org.chalet.command.scheduling.Office.lunch;

import java.util.List;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.MoveCalendarObject;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.command.Story;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.scheduling.MessageSent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings that go from one calendar to another (RFC 6638, 3.2.3 and 3.2.4.1). */
class MovedMeetingTest {
  private static final CalendarId WORK = CalendarId.ofLocal("work");
  private static final CalendarId BENS = CalendarId.ofLocal("bens");
  private static final ResourceName THERE = new ResourceName("there.ics");

  private final Office office = new Office();

  @BeforeEach
  void anna_has_invited_ben() {
    office.story.given(ANNA, calendar(WORK, ANNA));
    office.story.given(BEN, calendar(BENS, BEN));
    office.puts(ANNA, lunch("ben")).events();
    office.delivers();
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private static CreateCalendar calendar(CalendarId id, AccountId owner) {
    return new CreateCalendar(
        id, owner, new ResourceName(id.local()), List.of(), CollectionProperties.NONE);
  }

  @Test
  void a_client_that_puts_it_there_and_deletes_it_here_calls_nothing_off() {
    puts(WORK, ANNA, office.text(ANNA)).events();
    assertThat(copyIn(WORK).scheduleTag()).isNotNull();
    deletesHere(ANNA).events();
    office.delivers();
    assertThat(messages()).isEqualTo(1);
    assertThat(office.text(BEN)).doesNotContain("CANCELLED");
    office
        .story
        .when(ANNA, put(WORK, office.text(ANNA).replace("Lunch", "Brunch")))
        .as(Object.class);
    office.delivers();
    assertThat(office.text(BEN)).contains("Brunch");
  }

  @Test
  void an_attendee_s_client_that_does_so_declines_nothing_and_can_answer_then() {
    puts(BENS, BEN, office.text(BEN)).events();
    deletesHere(BEN).events();
    office.delivers();
    assertThat(messages()).isEqualTo(1);
    String accepted =
        office.text(BEN).replace("RSVP=TRUE:mailto:ben", "PARTSTAT=ACCEPTED:mailto:ben");
    puts(BENS, BEN, accepted).events();
    office.delivers();
    assertThat(office.text(ANNA)).containsPattern("PARTSTAT=ACCEPTED.*:mailto:ben");
    office.edits(ANNA, "Lunch", "Brunch").events();
    office.delivers();
    assertThat(copyIn(BENS).text()).contains("Brunch");
  }

  @Test
  void what_changes_on_the_way_is_told() {
    puts(WORK, ANNA, office.text(ANNA).replace("Lunch", "Brunch")).events();
    deletesHere(ANNA).events();
    office.delivers();
    assertThat(office.text(BEN)).contains("Brunch").doesNotContain("CANCELLED");
    assertThat(office.inbox(BEN)).containsExactly("REQUEST", "REQUEST");
  }

  @Test
  void an_answer_finds_the_meeting_where_it_is_now() {
    puts(WORK, ANNA, office.text(ANNA)).events();
    office
        .edits(BEN, "ATTENDEE;RSVP=TRUE:mailto:ben", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ben")
        .events();
    office.delivers();
    assertThat(unfolded(copyIn(WORK))).containsPattern("PARTSTAT=ACCEPTED.*:mailto:ben");
  }

  @Test
  void the_place_that_it_left_is_a_text_like_others() {
    puts(WORK, ANNA, office.text(ANNA)).events();
    PutCalendarObject here =
        new PutCalendarObject(
            office.calendar(ANNA),
            NAME,
            lunch().replaceAll("(ORGANIZER|ATTENDEE)\\S*\r\n", "").getBytes(UTF_8),
            Precondition.NONE);
    office.story.given(ANNA, here);
    deletesHere(ANNA).events();
    office.delivers();
    assertThat(messages()).isEqualTo(1);
    office.story.given(ANNA, new DeleteCalendarObject(WORK, THERE, Precondition.NONE));
    office.delivers();
    assertThat(office.text(BEN)).contains("STATUS:CANCELLED");
  }

  @Test
  void it_can_come_back() {
    String text = office.text(ANNA);
    puts(WORK, ANNA, text).events();
    office.story.given(
        ANNA, new DeleteCalendarObject(office.calendar(ANNA), NAME, Precondition.NONE));
    office.story.given(
        ANNA,
        new PutCalendarObject(
            office.calendar(ANNA), NAME, text.getBytes(UTF_8), Precondition.NONE));
    office.story.given(ANNA, new DeleteCalendarObject(WORK, THERE, Precondition.NONE));
    office.delivers();
    assertThat(messages()).isEqualTo(1);
  }

  @Test
  void the_place_that_it_left_can_be_moved_too() {
    puts(WORK, ANNA, office.text(ANNA)).events();
    CalendarId old = CalendarId.ofLocal("old");
    office.story.given(ANNA, calendar(old, ANNA));
    office.story.given(
        ANNA, new MoveCalendarObject(office.calendar(ANNA), NAME, old, NAME, true, null));
    assertThat(copyIn(old).scheduleTag()).isNull();
    office.delivers();
    assertThat(messages()).isEqualTo(1);
  }

  @Test
  void an_older_copy_of_it_is_refused_elsewhere() {
    office.edits(ANNA, "DTSTART:20990105T11", "DTSTART:20990105T10").events();
    office.delivers();
    puts(WORK, ANNA, lunch("ben")).refused(ErrorCode.UNIQUE_SCHEDULING_OBJECT);
  }

  @Test
  void a_meeting_of_somebody_else_with_its_uid_is_refused_elsewhere() {
    puts(BENS, BEN, lunch("ben").replace("anna@", "cleo@"))
        .refused(ErrorCode.UNIQUE_SCHEDULING_OBJECT);
  }

  @Test
  void what_only_the_organizer_changes_stays_so_on_the_way() {
    puts(BENS, BEN, office.text(BEN).replace("Lunch", "Dinner"))
        .refused(ErrorCode.ATTENDEE_CHANGE_NOT_ALLOWED);
  }

  @Test
  void it_is_once_in_a_calendar() {
    office
        .story
        .when(
            ANNA,
            new PutCalendarObject(
                office.calendar(ANNA), THERE, office.text(ANNA).getBytes(UTF_8), Precondition.NONE))
        .refused(ErrorCode.CALENDAR_UID_TAKEN);
  }

  @Test
  void a_move_tells_nobody_anything() {
    office.story.given(
        ANNA, new MoveCalendarObject(office.calendar(ANNA), NAME, WORK, NAME, true, null));
    office.delivers();
    assertThat(messages()).isEqualTo(1);
  }

  @Test
  void whoever_deletes_it_first_invites_again() {
    String text = office.text(ANNA);
    deletesHere(ANNA).events();
    puts(WORK, ANNA, text).events();
    office.delivers();
    assertThat(office.text(BEN)).doesNotContain("CANCELLED");
    assertThat(office.inbox(BEN)).containsExactly("REQUEST", "CANCEL", "REQUEST");
  }

  private Story.Outcome puts(CalendarId calendar, AccountId who, String text) {
    return office.story.when(who, put(calendar, text));
  }

  private static PutCalendarObject put(CalendarId calendar, String text) {
    return new PutCalendarObject(calendar, THERE, text.getBytes(UTF_8), Precondition.NONE);
  }

  private Story.Outcome deletesHere(AccountId who) {
    CalendarObjectPut here =
        office.copies(who).stream()
            .filter(copy -> copy.calendar().equals(office.calendar(who).raw()))
            .findFirst()
            .orElseThrow();
    String tag = here.scheduleTag();
    Precondition known = tag == null ? Precondition.NONE : Precondition.NONE.withScheduleTag(tag);
    return office.story.when(
        who, new DeleteCalendarObject(office.calendar(who), new ResourceName(here.name()), known));
  }

  private CalendarObjectPut copyIn(CalendarId calendar) {
    return List.of(ANNA, BEN).stream()
        .flatMap(who -> office.copies(who).stream())
        .filter(copy -> copy.calendar().equals(calendar.raw()))
        .findFirst()
        .orElseThrow();
  }

  private static String unfolded(CalendarObjectPut copy) {
    return copy.text().replace("\r\n ", "");
  }

  private long messages() {
    return office.story.history().stream().filter(MessageSent.class::isInstance).count();
  }
}
