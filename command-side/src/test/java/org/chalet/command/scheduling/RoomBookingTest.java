package org.chalet.command.scheduling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.command.scheduling.Office.ANNA;
import static org.chalet.command.scheduling.Office.BEN;
import static org.chalet.command.scheduling.Office.CLEO;

import java.time.Instant;
import java.util.List;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.ChangeEntry;
import org.chalet.calendar.CreateEntry;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.EntryPlace;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.calendar.RestoreCalendarObject;
import org.chalet.calendar.ShareCalendar;
import org.chalet.command.Story;
import org.chalet.icalendar.EditScope;
import org.chalet.icalendar.entry.EntryDetails;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.RoomId;
import org.chalet.organization.OpenOrganization;
import org.chalet.room.AddRoom;
import org.chalet.room.BookingEvent;
import org.chalet.room.ChangeRoom;
import org.chalet.room.RoomBooked;
import org.chalet.room.RoomDetails;
import org.chalet.room.RoomFreed;
import org.chalet.scheduling.MessageSent;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A room is never kept for two at a time, however they ask. */
class RoomBookingTest {
  private static final OrganizationId HOUSE = OrganizationId.ofLocal("house");
  private static final RoomId ATTIC = RoomId.ofLocal("attic");
  private static final RoomDetails SAID = new RoomDetails("Attic", null, 8, null, null);
  private static final RoomDetails NOTHING = new RoomDetails(null, null, null, null, null);

  private final Office office = new Office();
  private final Story story = office.story;

  @BeforeEach
  void furnish() {
    story
        .given(ANNA, new OpenOrganization(HOUSE, "House"))
        .joins(ANNA, HOUSE, BEN, Role.COLLABORATOR)
        .joins(ANNA, HOUSE, CLEO, Role.EXTERNAL)
        .given(ANNA, new AddRoom(HOUSE, ATTIC, SAID));
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  /** In some days, on the hour; bookings end two years ahead. */
  private String day(int days) {
    return Instant.ofEpochSecond(story.clock.instant().getEpochSecond())
        .plusSeconds(days * 86_400L)
        .toString()
        .substring(0, 10);
  }

  private String at(int days, int hour) {
    return "%sT%02d:00".formatted(day(days), hour);
  }

  private long epoch(int days, int hour) {
    return Instant.parse(at(days, hour) + ":00Z").getEpochSecond();
  }

  /** An invitation of the attic as a device stores it. */
  private String meeting(AccountId who, String uid, String from, String until, String more) {
    return """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//test//EN
    BEGIN:VEVENT
    UID:%s
    DTSTAMP:20260101T000000Z
    DTSTART:%s
    DTEND:%s
    %sSUMMARY:Secret
    ORGANIZER:mailto:%s@example.org
    ATTENDEE;PARTSTAT=ACCEPTED:mailto:%s@example.org
    ATTENDEE;CUTYPE=ROOM;RSVP=TRUE;PARTSTAT=NEEDS-ACTION:mailto:%s
    END:VEVENT
    END:VCALENDAR
    """
        .replace("\n", "\r\n")
        .formatted(uid, utc(from), utc(until), more, who.local(), who.local(), ATTIC.address());
  }

  private static String utc(String local) {
    return local.replace("-", "").replace(":", "") + "00Z";
  }

  private Story.Outcome puts(AccountId who, String uid, String text) {
    ResourceName name = new ResourceName(uid + ".ics");
    return story.when(
        who,
        new PutCalendarObject(office.calendar(who), name, text.getBytes(UTF_8), Precondition.NONE));
  }

  /** Until nobody has anything to say any more. */
  private void settle() {
    for (int i = 0; i < 4; i++) {
      office.delivers();
    }
  }

  private Story.Outcome creates(AccountId who, CalendarId in, String uid, String json) {
    EntryDetails details = JsonMapper.shared().readValue(json, EntryDetails.class);
    return story.when(
        who, new CreateEntry(in, new ResourceName(uid + ".ics"), uid, "VEVENT", details));
  }

  private Story.Outcome books(AccountId who, String uid, String start) {
    return creates(who, office.calendar(who), uid, inAttic(start, ""));
  }

  private static String inAttic(String start, String more) {
    return """
    {"title": "Secret", "start": "%s", "duration": "PT1H", "zone": "UTC",
     "location": "room:attic"%s}
    """
        .formatted(start, more);
  }

  private Story.Outcome moves(AccountId who, String uid, String json) {
    EntryPlace place =
        new EntryPlace(
            office.calendar(who),
            new ResourceName(uid + ".ics"),
            "VEVENT",
            EditScope.ALL,
            null,
            Precondition.NONE);
    EntryDetails details = JsonMapper.shared().readValue(json, EntryDetails.class);
    return story.when(who, new ChangeEntry(place, details, new ResourceName("rest.ics"), "rest"));
  }

  private static List<Long> booked(Story.Outcome outcome) {
    return outcome.events().stream()
        .filter(RoomBooked.class::isInstance)
        .map(event -> ((RoomBooked) event).times())
        .findFirst()
        .orElse(List.of());
  }

  private List<BookingEvent> bookings() {
    return story.history().stream()
        .filter(BookingEvent.class::isInstance)
        .map(BookingEvent.class::cast)
        .toList();
  }

  private String copy(AccountId who, String uid) {
    return office.copies(who).stream()
        .filter(put -> put.uid().equals(uid))
        .map(CalendarObjectPut::text)
        .map(text -> text.replace("\r\n ", ""))
        .findFirst()
        .orElse("");
  }

  private static String answer(String text) {
    return text.lines()
        .filter(line -> line.startsWith("ATTENDEE") && line.contains("@rooms.invalid"))
        .map(line -> line.replaceAll(".*PARTSTAT=([A-Z-]+).*", "$1"))
        .reduce((first, second) -> first + "," + second)
        .orElse("");
  }

  @Test
  void a_room_that_is_free_comes_and_says_so() {
    puts(ANNA, "a", meeting(ANNA, "a", at(1, 10), at(1, 11), "")).events();
    settle();
    assertThat(answer(copy(ATTIC.principal(), "a"))).isEqualTo("ACCEPTED");
    assertThat(answer(copy(ANNA, "a"))).isEqualTo("ACCEPTED");
    assertThat(bookings()).hasSize(1);
    assertThat(((RoomBooked) bookings().getFirst()).times())
        .containsExactly(epoch(1, 10), epoch(1, 11));
  }

  @Test
  void a_room_that_is_taken_declines_and_says_when_but_not_what_for() {
    puts(ANNA, "a", meeting(ANNA, "a", at(1, 10), at(1, 11), "")).events();
    settle();
    puts(BEN, "b", meeting(BEN, "b", at(1, 9), at(1, 12), "")).events();
    settle();
    assertThat(answer(copy(BEN, "b"))).isEqualTo("DECLINED");
    assertThat(copy(ATTIC.principal(), "b")).isEmpty();
    assertThat(bookings()).hasSize(1);
    String told =
        story.history().stream()
            .filter(MessageSent.class::isInstance)
            .map(event -> ((MessageSent) event).text())
            .filter(text -> text.contains("METHOD:REPLY") && text.contains("DECLINED"))
            .findFirst()
            .orElseThrow()
            .replace("\r\n ", "");
    assertThat(told).contains("The room is taken: " + day(1) + "T10:00:00Z");
  }

  @Test
  void a_meeting_that_moves_takes_its_room_along_and_one_that_is_called_off_frees_it() {
    puts(ANNA, "a", meeting(ANNA, "a", at(1, 10), at(1, 11), "")).events();
    settle();
    puts(ANNA, "a", meeting(ANNA, "a", at(1, 14), at(1, 15), "")).events();
    settle();
    assertThat(answer(copy(ANNA, "a"))).isEqualTo("ACCEPTED");
    puts(BEN, "b", meeting(BEN, "b", at(1, 10), at(1, 11), "")).events();
    settle();
    assertThat(answer(copy(BEN, "b"))).isEqualTo("ACCEPTED");
    story.given(
        ANNA,
        new DeleteCalendarObject(
            office.calendar(ANNA), new ResourceName("a.ics"), Precondition.NONE));
    settle();
    assertThat(bookings().getLast()).isInstanceOf(RoomFreed.class);
    books(BEN, "c", at(1, 14)).events();
  }

  @Test
  void a_meeting_that_moves_into_a_taken_time_loses_its_room() {
    puts(ANNA, "a", meeting(ANNA, "a", at(1, 10), at(1, 11), "")).events();
    puts(BEN, "b", meeting(BEN, "b", at(1, 14), at(1, 15), "")).events();
    settle();
    puts(BEN, "b", meeting(BEN, "b", at(1, 10), at(1, 11), "")).events();
    settle();
    assertThat(answer(copy(BEN, "b"))).isEqualTo("DECLINED");
    assertThat(bookings().getLast()).isInstanceOf(RoomFreed.class);
    books(ANNA, "c", at(1, 14)).events();
  }

  @Test
  void a_room_as_place_is_booked_in_the_very_commit_of_the_event() {
    Story.Outcome created = books(ANNA, "a", at(1, 10));
    assertThat(booked(created)).containsExactly(epoch(1, 10), epoch(1, 11));
    assertThat(copy(ANNA, "a")).contains("LOCATION:Attic", "CUTYPE=ROOM", "ORGANIZER;CN=");
    settle();
    assertThat(answer(copy(ANNA, "a"))).isEqualTo("ACCEPTED");
    assertThat(answer(copy(ATTIC.principal(), "a"))).isEqualTo("ACCEPTED");
    assertThat(bookings()).hasSize(1);
  }

  @Test
  void who_comes_second_is_refused_and_nothing_has_changed() {
    books(ANNA, "a", at(1, 10)).events();
    books(BEN, "b", at(1, 10)).refused(ErrorCode.ROOM_TAKEN);
    books(BEN, "b", at(1, 11)).events();
    moves(BEN, "b", "{\"start\": \"%s\", \"zone\": \"UTC\"}".formatted(at(1, 10)))
        .refused(ErrorCode.ROOM_TAKEN);
    assertThat(copy(BEN, "b")).contains("T110000");
    moves(BEN, "b", "{\"title\": \"Other\"}").events();
    assertThat(bookings()).hasSize(2);
  }

  @Test
  void a_series_is_kept_by_its_instances_and_single_meetings_find_their_way_between() {
    String weekly = ", \"recurrence\": {\"frequency\": \"weekly\", \"count\": 10}";
    Story.Outcome series = creates(ANNA, office.calendar(ANNA), "s", inAttic(at(1, 10), weekly));
    assertThat(booked(series)).hasSize(20);
    books(BEN, "b", at(8, 10)).refused(ErrorCode.ROOM_TAKEN);
    books(BEN, "b", at(8, 11)).events();
    creates(BEN, office.calendar(BEN), "t", inAttic(at(64, 10), weekly))
        .refused(ErrorCode.ROOM_TAKEN);
    creates(BEN, office.calendar(BEN), "t", inAttic(at(71, 10), weekly)).events();
  }

  @Test
  void a_room_leaves_out_what_is_taken_of_a_series_and_declines_where_that_is_half_of_it() {
    books(BEN, "b", at(8, 10)).events();
    puts(ANNA, "s", meeting(ANNA, "s", at(1, 10), at(1, 11), "RRULE:FREQ=WEEKLY;COUNT=4\r\n"))
        .events();
    settle();
    assertThat(answer(copy(ANNA, "s"))).isEqualTo("ACCEPTED,DECLINED");
    assertThat(((RoomBooked) bookings().getLast()).times()).hasSize(6);
    books(BEN, "c", at(15, 10)).refused(ErrorCode.ROOM_TAKEN);
    puts(ANNA, "t", meeting(ANNA, "t", at(8, 10), at(8, 11), "RRULE:FREQ=WEEKLY;COUNT=4\r\n"))
        .events();
    settle();
    assertThat(answer(copy(ANNA, "t"))).isEqualTo("DECLINED");
  }

  @Test
  void what_goes_on_for_ever_is_not_booked() {
    String daily = ", \"recurrence\": {\"frequency\": \"daily\"}";
    creates(ANNA, office.calendar(ANNA), "s", inAttic(at(1, 10), daily))
        .refused(ErrorCode.ROOM_BOOKED_TOO_FAR);
    books(ANNA, "a", at(740, 10)).refused(ErrorCode.ROOM_BOOKED_TOO_FAR);
    puts(ANNA, "s", meeting(ANNA, "s", at(1, 10), at(1, 11), "RRULE:FREQ=DAILY\r\n")).events();
    settle();
    assertThat(answer(copy(ANNA, "s"))).isEqualTo("DECLINED");
    assertThat(bookings()).isEmpty();
  }

  @Test
  void one_instance_of_an_endless_series_has_a_room_of_its_own() {
    String daily =
        "{\"title\": \"Standup\", \"start\": \"%s\", \"duration\": \"PT1H\",".formatted(at(1, 10))
            + "\"zone\": \"UTC\", \"recurrence\": {\"frequency\": \"daily\"}}";
    creates(ANNA, office.calendar(ANNA), "s", daily).events();
    EntryPlace third =
        new EntryPlace(
            office.calendar(ANNA),
            new ResourceName("s.ics"),
            "VEVENT",
            EditScope.THIS,
            utc(at(3, 10)),
            Precondition.NONE);
    EntryDetails there =
        JsonMapper.shared().readValue("{\"location\": \"room:attic\"}", EntryDetails.class);
    Story.Outcome changed =
        story.when(ANNA, new ChangeEntry(third, there, new ResourceName("r.ics"), "r"));
    assertThat(booked(changed)).containsExactly(epoch(3, 10), epoch(3, 11));
    settle();
    assertThat(answer(copy(ANNA, "s"))).isEqualTo("ACCEPTED");
    books(BEN, "b", at(3, 10)).refused(ErrorCode.ROOM_TAKEN);
    books(BEN, "b", at(4, 10)).events();
  }

  @Test
  void nobody_books_a_room_that_is_not_shared_for_that() {
    books(CLEO, "c", at(1, 10)).refused(ErrorCode.UNKNOWN_ROOM);
    puts(CLEO, "c", meeting(CLEO, "c", at(1, 10), at(1, 11), "")).events();
    settle();
    assertThat(copy(CLEO, "c")).contains("SCHEDULE-STATUS=3.8");
    story.given(
        ANNA, new ShareCalendar(ATTIC.calendar(), new Grantee(HOUSE.raw()), ShareLevel.VIEW));
    books(BEN, "b", at(1, 10)).refused(ErrorCode.FORBIDDEN);
    puts(BEN, "b", meeting(BEN, "b", at(1, 10), at(1, 11), "")).events();
    settle();
    assertThat(answer(copy(BEN, "b"))).isEqualTo("DECLINED");
    assertThat(bookings()).isEmpty();
    books(ANNA, "a", at(1, 10)).events();
  }

  @Test
  void what_is_no_room_is_no_place_that_can_be_booked() {
    String json = inAttic(at(1, 10), "").replace("room:attic", "room:cellar");
    creates(ANNA, office.calendar(ANNA), "a", json).refused(ErrorCode.UNKNOWN_ROOM);
  }

  @Test
  void a_room_that_is_retired_keeps_what_was_booked_and_takes_nothing_more() {
    books(ANNA, "a", at(1, 10)).events();
    settle();
    story.given(ANNA, new ChangeRoom(HOUSE, ATTIC, NOTHING, false));
    books(BEN, "b", at(1, 12)).refused(ErrorCode.ROOM_RETIRED);
    creates(BEN, ATTIC.calendar(), "d", direct(at(1, 12))).refused(ErrorCode.ROOM_RETIRED);
    puts(BEN, "b", meeting(BEN, "b", at(1, 12), at(1, 13), "")).events();
    settle();
    assertThat(answer(copy(BEN, "b"))).isEqualTo("DECLINED");
    assertThat(bookings()).hasSize(1);
  }

  private static String direct(String start) {
    return """
    {"title": "Cleaning", "start": "%s", "duration": "PT1H", "zone": "UTC"}
    """
        .formatted(start);
  }

  @Test
  void what_is_put_into_the_calendar_of_the_room_itself_keeps_it_too() {
    creates(BEN, ATTIC.calendar(), "d", direct(at(1, 10))).events();
    creates(ANNA, ATTIC.calendar(), "e", direct(at(1, 10))).refused(ErrorCode.ROOM_TAKEN);
    books(ANNA, "a", at(1, 10)).refused(ErrorCode.ROOM_TAKEN);
    ResourceName name = new ResourceName("d.ics");
    story.given(BEN, new DeleteCalendarObject(ATTIC.calendar(), name, Precondition.NONE));
    books(ANNA, "a", at(1, 10)).events();
    story
        .when(BEN, new RestoreCalendarObject(ATTIC.calendar(), name))
        .refused(ErrorCode.ROOM_TAKEN);
    creates(CLEO, ATTIC.calendar(), "f", direct(at(1, 12))).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void an_older_message_takes_nothing_away_from_a_later_booking() {
    books(ANNA, "a", at(1, 10)).events();
    moves(ANNA, "a", "{\"start\": \"%s\", \"zone\": \"UTC\"}".formatted(at(1, 14))).events();
    books(BEN, "b", at(1, 10)).events();
    settle();
    assertThat(answer(copy(ANNA, "a"))).isEqualTo("ACCEPTED");
    assertThat(answer(copy(BEN, "b"))).isEqualTo("ACCEPTED");
    assertThat(bookings()).hasSize(3);
  }

  @Test
  void nobody_moves_the_booking_of_another_by_its_uid() {
    books(ANNA, "a", at(1, 10)).events();
    books(BEN, "a", at(1, 12)).events();
    books(BEN, "b", at(1, 10)).refused(ErrorCode.ROOM_TAKEN);
    settle();
    books(BEN, "b", at(1, 10)).refused(ErrorCode.ROOM_TAKEN);
  }

  @Test
  void another_place_sets_the_room_free() {
    books(ANNA, "a", at(1, 10)).events();
    moves(ANNA, "a", "{\"location\": \"The park\"}").events();
    settle();
    assertThat(copy(ANNA, "a")).contains("LOCATION:The park").doesNotContain("ATTENDEE");
    assertThat(bookings().getLast()).isInstanceOf(RoomFreed.class);
  }

  @Test
  void what_is_not_public_is_only_a_time_in_the_calendar_of_the_room() {
    String more = "CLASS:PRIVATE\r\nDESCRIPTION:Of us alone\r\n";
    puts(ANNA, "own", meeting(ANNA, "own", at(2, 10), at(2, 11), more)).events();
    settle();
    assertThat(answer(copy(ANNA, "own"))).isEqualTo("ACCEPTED");
    assertThat(copy(ATTIC.principal(), "own"))
        .contains("SUMMARY:Busy", "CLASS:PRIVATE", "PARTSTAT=ACCEPTED")
        .doesNotContain("Secret", "Of us alone");
  }
}
