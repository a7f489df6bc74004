package org.chalet.command.scheduling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.command.scheduling.Office.ANNA;
import static org.chalet.command.scheduling.Office.BEN;
import static org.chalet.command.scheduling.Office.NAME;
import static org.chalet.command.scheduling.Office.lunch;

import java.util.List;
import java.util.Map;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.MoveCalendarObject;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.scheduling.ChangeSchedulingProperties;
import org.chalet.scheduling.MessageSent;
import org.chalet.scheduling.SchedulingStreams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings in a calendar that is deleted as a whole. */
class DeletedCalendarTest {
  private static final CalendarId WORK = CalendarId.ofLocal("work");
  private static final CalendarId BENS = CalendarId.ofLocal("bens");

  private final Office office = new Office();

  @BeforeEach
  void anna_and_ben_have_a_second_calendar_each() {
    office.story.given(ANNA, calendar(WORK, ANNA));
    office.story.given(BEN, calendar(BENS, BEN), invitationsInto(BENS));
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  @Test
  void what_its_owner_organizes_is_called_off() {
    annaInvitesBenFrom(WORK);
    office.story.given(ANNA, new DeleteCalendar(WORK));
    office.delivers();
    assertThat(office.text(BEN)).contains("STATUS:CANCELLED");
    assertThat(office.inbox(BEN)).containsExactly("REQUEST", "CANCEL");
  }

  @Test
  void invitations_in_it_are_declined() {
    annaInvitesBenFrom(WORK);
    office.story.given(BEN, new DeleteCalendar(BENS));
    office.delivers();
    assertThat(office.text(ANNA)).containsPattern("PARTSTAT=DECLINED.*:mailto:ben");
    assertThat(office.inbox(ANNA)).containsExactly("REPLY");
  }

  @Test
  void invitations_in_it_are_not_declined_by_whoever_says_so() {
    annaInvitesBenFrom(WORK);
    office.story.given(BEN, new DeleteCalendar(BENS, false));
    office.delivers();
    assertThat(office.text(ANNA)).doesNotContain("DECLINED");
    office.story.given(ANNA, new DeleteCalendar(WORK, false));
    office.delivers();
    assertThat(office.story.history().stream().filter(MessageSent.class::isInstance)).hasSize(2);
  }

  @Test
  void nobody_is_told_twice_after_a_crash() {
    annaInvitesBenFrom(WORK);
    office.story.given(ANNA, new DeleteCalendar(WORK));
    office.delivers();
    int before = office.story.history().size();
    office.crashes();
    office.delivers();
    assertThat(office.story.history()).hasSize(before);
  }

  @Test
  void what_was_moved_out_before_or_is_over_is_not_called_off() {
    annaInvitesBenFrom(WORK);
    office.story.given(
        ANNA, new MoveCalendarObject(WORK, NAME, office.calendar(ANNA), NAME, true, null));
    office.story.given(
        ANNA,
        put(WORK, "old.ics", lunch("ben").replace("2099", "2020").replace("UID:lunch", "UID:old")));
    office.story.given(ANNA, new DeleteCalendar(WORK));
    office.delivers();
    assertThat(office.text(BEN)).doesNotContain("CANCELLED");
  }

  private void annaInvitesBenFrom(CalendarId calendar) {
    office.story.given(ANNA, put(calendar, NAME.raw(), lunch("ben")));
    office.delivers();
    assertThat(office.copy(BEN).orElseThrow().calendar()).isEqualTo(BENS.raw());
  }

  private static PutCalendarObject put(CalendarId calendar, String name, String text) {
    return new PutCalendarObject(
        calendar, new ResourceName(name), text.getBytes(UTF_8), Precondition.NONE);
  }

  private static CreateCalendar calendar(CalendarId id, AccountId owner) {
    return new CreateCalendar(
        id, owner, new ResourceName(id.local()), List.of(), CollectionProperties.NONE);
  }

  private static ChangeSchedulingProperties invitationsInto(CalendarId calendar) {
    String element =
        "<C:schedule-default-calendar-URL xmlns:C=\"urn:ietf:params:xml:ns:caldav\">"
            + "<D:href xmlns:D=\"DAV:\">/dav/calendars/ben/"
            + calendar.local()
            + "/</D:href></C:schedule-default-calendar-URL>";
    return new ChangeSchedulingProperties(
        BEN,
        new CollectionProperties(
            null, null, null, null, null, Map.of(SchedulingStreams.DEFAULT_CALENDAR, element)));
  }
}
