package org.chalet.command.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.command.scheduling.Office.ANNA;
import static org.chalet.command.scheduling.Office.BEN;
import static org.chalet.command.scheduling.Office.CLEO;
import static org.chalet.command.scheduling.Office.lunch;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalet.calendar.AddAttachment;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.FeedUrl;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.calendar.SubscribeCalendar;
import org.chalet.command.Story;
import org.chalet.command.calendar.AttachmentStories;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.scheduling.ChangeSchedulingProperties;
import org.chalet.scheduling.DeliverMessage;
import org.chalet.scheduling.InboxItemReceived;
import org.chalet.scheduling.MessageSent;
import org.chalet.scheduling.RemoveInboxItem;
import org.chalet.scheduling.SchedulingStreams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImplicitSchedulingTest {
  private static final Precondition BY_OTHER_TAG = Precondition.NONE.withScheduleTag("\"other\"");
  private final Office office = new Office();

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  @Test
  void a_file_that_the_organizer_attaches_reaches_attendees_who_attach_none_themselves() {
    office.puts(ANNA, lunch("ben")).events();
    office.delivers();
    office.story.given(ANNA, attach(ANNA, "a1"));
    office.delivers();
    assertThat(office.text(BEN)).contains("MANAGED-ID=a1");
    office.edits(BEN, "PARTSTAT=NEEDS-ACTION", "PARTSTAT=ACCEPTED").events();
    assertThat(office.text(BEN)).contains("MANAGED-ID=a1");
    office.story.when(BEN, attach(BEN, "b1")).refused(ErrorCode.ATTENDEE_CHANGE_NOT_ALLOWED);
  }

  private AddAttachment attach(org.chalet.kernel.value.AccountId who, String id) {
    ResourceName name = new ResourceName(office.copy(who).orElseThrow().name());
    return new AddAttachment(
        office.calendar(who),
        name,
        java.util.List.of(),
        AttachmentStories.file(id),
        Precondition.NONE);
  }

  @Test
  void no_calendar_is_called_like_the_inbox() {
    office
        .story
        .when(
            ANNA,
            new CreateCalendar(
                CalendarId.ofLocal("x"),
                ANNA,
                new ResourceName("inbox"),
                java.util.List.of(),
                CollectionProperties.NONE))
        .refused(ErrorCode.COLLECTION_EXISTS);
  }

  @Test
  void attendees_may_not_move_the_meeting() {
    office.puts(ANNA, lunch("ben")).events();
    office.delivers();
    office
        .edits(BEN, "DTSTART:20990105T11", "DTSTART:20990105T10")
        .refused(ErrorCode.ATTENDEE_CHANGE_NOT_ALLOWED);
  }

  @Test
  void a_writer_who_knows_another_schedule_tag_is_refused() {
    office.puts(ANNA, lunch("ben")).events();
    String changed = office.text(ANNA).replace("Lunch", "Brunch");
    office
        .story
        .when(ANNA, office.put(ANNA, changed, BY_OTHER_TAG))
        .refused(ErrorCode.PRECONDITION_FAILED);
    office
        .story
        .when(ANNA, new DeleteCalendarObject(office.calendar(ANNA), Office.NAME, BY_OTHER_TAG))
        .refused(ErrorCode.PRECONDITION_FAILED);
  }

  @Test
  void an_invitation_lies_in_the_calendar_and_the_inbox_of_who_is_invited() {
    ObjectStored stored = office.puts(ANNA, lunch("ben", "cleo")).as(ObjectStored.class);
    assertThat(stored.asSent()).isFalse();
    assertThat(stored.scheduleTag()).isNotNull();
    office.delivers();
    CalendarObjectPut ben = office.copy(BEN).orElseThrow();
    assertThat(ben.calendar()).isEqualTo(office.calendar(BEN).raw());
    assertThat(ben.owner()).isEqualTo(BEN.raw());
    assertThat(ben.text()).contains("SUMMARY:Lunch").doesNotContain("METHOD");
    assertThat(office.inbox(BEN)).containsExactly("REQUEST");
    assertThat(office.inbox(CLEO)).containsExactly("REQUEST");
    assertThat(office.inbox(ANNA)).isEmpty();
    assertThat(office.text(ANNA)).contains("SCHEDULE-STATUS=1.1:mailto:ben");
  }

  @Test
  void two_who_get_the_same_share_one_message() {
    office.puts(ANNA, lunch("ben", "cleo")).events();
    assertThat(office.story.history().stream().filter(MessageSent.class::isInstance)).hasSize(1);
  }

  @Test
  void an_answer_leaves_the_schedule_tag_of_the_organizer_as_it_was() {
    office.puts(ANNA, lunch("ben")).events();
    office.delivers();
    CalendarObjectPut before = office.copy(ANNA).orElseThrow();
    office
        .edits(BEN, "ATTENDEE;RSVP=TRUE:mailto:ben", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ben")
        .events();
    office.delivers();
    CalendarObjectPut after = office.copy(ANNA).orElseThrow();
    assertThat(office.text(ANNA)).containsPattern("PARTSTAT=ACCEPTED.*:mailto:ben");
    assertThat(after.scheduleTag()).isEqualTo(before.scheduleTag());
    assertThat(office.inbox(ANNA)).containsExactly("REPLY");
    Precondition known = Precondition.NONE.withScheduleTag(before.scheduleTag());
    office.story.given(ANNA, office.put(ANNA, lunch("ben").replace("Lunch", "Brunch"), known));
    office.delivers();
    assertThat(office.text(ANNA)).containsPattern("PARTSTAT=ACCEPTED.*:mailto:ben");
    assertThat(office.text(BEN)).contains("Brunch");
    assertThat(office.copy(ANNA).orElseThrow().scheduleTag()).isNotEqualTo(before.scheduleTag());
  }

  @Test
  void a_writer_who_does_not_know_the_answers_does_not_undo_them_but_one_who_does_may() {
    office.puts(ANNA, lunch("ben")).events();
    office.delivers();
    office
        .edits(BEN, "ATTENDEE;RSVP=TRUE:mailto:ben", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ben")
        .events();
    office.delivers();
    office.puts(ANNA, lunch("ben").replace("Lunch", "Brunch")).events();
    assertThat(office.text(ANNA)).containsPattern("PARTSTAT=ACCEPTED.*:mailto:ben");
    office.edits(ANNA, "PARTSTAT=ACCEPTED;X-CHALET", "PARTSTAT=DECLINED;X-CHALET").events();
    assertThat(office.text(ANNA)).containsPattern("PARTSTAT=DECLINED.*:mailto:ben");
  }

  @Test
  void no_message_follows_from_a_message() {
    office.puts(ANNA, lunch("ben", "cleo")).events();
    office.delivers();
    office
        .edits(BEN, "ATTENDEE;RSVP=TRUE:mailto:ben", "ATTENDEE;PARTSTAT=DECLINED:mailto:ben")
        .events();
    office.delivers().delivers();
    assertThat(office.story.history().stream().filter(MessageSent.class::isInstance)).hasSize(2);
  }

  @Test
  void a_process_that_begins_anew_delivers_nothing_twice() {
    office.puts(ANNA, lunch("ben")).events();
    office.delivers();
    int before = office.story.history().size();
    office.crashes();
    office.delivers();
    assertThat(office.story.history()).hasSize(before);
  }

  @Test
  void a_crash_between_two_recipients_loses_none_and_repeats_none() {
    office.puts(ANNA, lunch("ben", "cleo")).events();
    AtomicInteger steps = new AtomicInteger();
    office.crashesInto((command, trail) -> {
      if (steps.incrementAndGet() == 2) {
        throw new org.chalet.store.StorageFailure("gone");
      }
      return office.story.commands().send(command, trail);
    });
    org.assertj.core.api.Assertions.assertThatThrownBy(office::delivers)
        .isInstanceOf(org.chalet.store.StorageFailure.class);
    assertThat(office.copies(BEN)).hasSize(1);
    assertThat(office.copies(CLEO)).isEmpty();
    office.crashes();
    office.delivers();
    assertThat(office.inbox(BEN)).hasSize(1);
    assertThat(office.inbox(CLEO)).hasSize(1);
  }

  @Test
  void what_cannot_be_delivered_is_said_on_the_copy() {
    office.story.given(
        BEN,
        new PutCalendarObject(
            office.calendar(BEN),
            new ResourceName("mine.ics"),
            lunch()
                .replaceAll("(ORGANIZER|ATTENDEE)\\S*\r\n", "")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
            Precondition.NONE));
    office.puts(ANNA, lunch("ben")).events();
    office.delivers();
    assertThat(office.text(ANNA)).contains("SCHEDULE-STATUS=3.8:mailto:ben");
    assertThat(office.text(BEN)).doesNotContain("ORGANIZER");
  }

  @Test
  void the_chosen_calendar_takes_invitations() {
    CalendarId work = CalendarId.ofLocal("work");
    office.story.given(
        BEN,
        new CreateCalendar(
            work, BEN, new ResourceName("work"), java.util.List.of(), CollectionProperties.NONE),
        new ChangeSchedulingProperties(BEN, chosen("/dav/calendars/ben/work/")));
    office.puts(ANNA, lunch("ben")).events();
    office.delivers();
    assertThat(office.copy(BEN).orElseThrow().calendar()).isEqualTo(work.raw());
    office.story.given(BEN, new DeleteCalendar(work));
    assertThat(office.story.reservations.holder("meeting-uid/account:ben", "lunch")).isPresent();
    office.edits(ANNA, "Lunch", "Brunch").events();
    office.delivers();
    assertThat(office.copy(BEN).orElseThrow().calendar()).isEqualTo(office.calendar(BEN).raw());
  }

  @Test
  void a_calendar_of_somebody_else_cannot_be_chosen() {
    for (String href : Set.of("/dav/calendars/anna/default/", "/dav/calendars/ben/none/", "x")) {
      office
          .story
          .when(BEN, new ChangeSchedulingProperties(BEN, chosen(href)))
          .refused(ErrorCode.DEFAULT_CALENDAR_NOT_VALID);
    }
  }

  @Test
  void what_is_published_elsewhere_takes_no_invitations() {
    office.story.given(
        BEN,
        new SubscribeCalendar(
            CalendarId.ofSubscription("feed"),
            BEN,
            new ResourceName("feed"),
            new FeedUrl("https://example.org/x.ics"),
            CollectionProperties.NONE));
    office
        .story
        .when(BEN, new ChangeSchedulingProperties(BEN, chosen("/dav/calendars/ben/feed/")))
        .refused(ErrorCode.DEFAULT_CALENDAR_NOT_VALID);
  }

  @Test
  void items_are_taken_out_of_one_s_own_inbox_alone() {
    office.puts(ANNA, lunch("ben")).events();
    office.delivers();
    String name =
        office.story.history().stream()
            .filter(InboxItemReceived.class::isInstance)
            .map(event -> ((InboxItemReceived) event).name())
            .findFirst()
            .orElseThrow();
    RemoveInboxItem cleos = new RemoveInboxItem(CLEO, new ResourceName(name));
    office.story.when(CLEO, cleos).refused(ErrorCode.UNKNOWN_OBJECT);
    RemoveInboxItem bens = new RemoveInboxItem(BEN, new ResourceName(name));
    office.story.when(CLEO, bens).refused(ErrorCode.FORBIDDEN);
    office.story.given(BEN, bens);
    office.story.when(BEN, bens).refused(ErrorCode.UNKNOWN_OBJECT);
    assertThat(office.inbox(BEN)).isEmpty();
  }

  @Test
  void nobody_delivers_but_chalet() {
    office
        .story
        .when(ANNA, new DeliverMessage(SchedulingStreams.message("x"), "mailto:ben", null))
        .refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void what_is_over_invites_nobody() {
    office.puts(ANNA, lunch("ben").replace("2099", "2020")).events();
    office.delivers();
    assertThat(office.copies(BEN)).isEmpty();
    assertThat(office.text(ANNA)).doesNotContain("SCHEDULE-STATUS");
  }

  @Test
  void deleting_a_meeting_calls_it_off_everywhere() {
    office.puts(ANNA, lunch("ben")).events();
    office.delivers();
    office.deletes(ANNA).events();
    office.delivers();
    assertThat(office.text(BEN)).contains("STATUS:CANCELLED");
    assertThat(office.inbox(BEN)).containsExactly("REQUEST", "CANCEL");
    Story.Outcome again = office.puts(ANNA, lunch("cleo"));
    again.events();
  }

  private static CollectionProperties chosen(String href) {
    String element =
        "<C:schedule-default-calendar-URL xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><D:href"
            + " xmlns:D=\"DAV:\">"
            + href
            + "</D:href></C:schedule-default-calendar-URL>";
    return new CollectionProperties(
        null,
        null,
        null,
        null,
        null,
        java.util.Map.of(SchedulingStreams.DEFAULT_CALENDAR, element));
  }
}
