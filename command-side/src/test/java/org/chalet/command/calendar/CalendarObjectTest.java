package org.chalet.command.calendar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.chalet.calendar.CalendarLimits;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.MoveCalendarObject;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.calendar.RestoreCalendarObject;
import org.chalet.command.Story;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ETags;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarObjectTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final ResourceName NAME = new ResourceName("meeting.ics");
  private static final Precondition IF_NEW = new Precondition(true, false, Set.of(), Set.of());

  private final Story story = new Story();
  private final CalendarId calendar = story.registered("anna").calendar();

  CalendarObjectTest() {
    story.registered("bob");
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void only_the_owner_puts_and_deletes() {
    story.given(ANNA, put(NAME, event("u1", "Meeting")));
    story.when(BOB, put(NAME, event("u1", "Mine"))).refused(ErrorCode.FORBIDDEN);
    story.when(BOB, delete(Precondition.NONE)).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void an_object_moves_with_its_uid_in_one_commit() {
    CalendarId other = CalendarId.ofLocal("other");
    ResourceName elsewhere = new ResourceName("elsewhere.ics");
    story.given(
        ANNA,
        new CreateCalendar(
            other, ANNA, new ResourceName("other"), List.of("VEVENT"), CollectionProperties.NONE),
        put(NAME, event("u1", "Meeting")));
    story.when(ANNA, move(calendar, NAME, calendar, NAME)).refused(ErrorCode.INTO_ITSELF);
    story.when(BOB, move(calendar, NAME, other, NAME)).refused(ErrorCode.FORBIDDEN);
    var renamed = story.when(ANNA, move(calendar, NAME, calendar, elsewhere));
    assertThat(renamed.events()).hasSize(2);
    assertThat(renamed.as(Boolean.class)).isFalse();
    story.when(ANNA, move(calendar, NAME, other, NAME)).refused(ErrorCode.UNKNOWN_OBJECT);
    assertThat(story.when(ANNA, move(calendar, elsewhere, other, NAME)).events()).hasSize(2);
    story.given(ANNA, put(NAME, event("u1", "Another")));
    story.when(ANNA, move(calendar, NAME, other, elsewhere)).refused(ErrorCode.CALENDAR_UID_TAKEN);
    story
        .when(ANNA, move(calendar, NAME, other, NAME, false))
        .refused(ErrorCode.PRECONDITION_FAILED);
  }

  @Test
  void an_object_moves_over_another_that_is_deleted() {
    ResourceName elsewhere = new ResourceName("elsewhere.ics");
    story.given(ANNA, put(NAME, event("u1", "One")), put(elsewhere, event("u2", "Other")));
    var moved = story.when(ANNA, move(calendar, NAME, calendar, elsewhere));
    assertThat(moved.as(Boolean.class)).isTrue();
    assertThat(moved.events()).hasSize(3);
    story.given(ANNA, put(NAME, event("u2", "Free again")));
  }

  private static MoveCalendarObject move(
      CalendarId from, ResourceName name, CalendarId to, ResourceName newName) {
    return move(from, name, to, newName, true);
  }

  private static MoveCalendarObject move(
      CalendarId from, ResourceName name, CalendarId to, ResourceName newName, boolean overwrite) {
    return new MoveCalendarObject(from, name, to, newName, overwrite, null);
  }

  @Test
  void a_calendar_that_is_not_there_takes_nothing() {
    CalendarId gone = CalendarId.ofLocal("gone");
    PutCalendarObject put =
        new PutCalendarObject(gone, NAME, event("u1", "X").getBytes(UTF_8), Precondition.NONE);
    story.when(ANNA, put).refused(ErrorCode.UNKNOWN_COLLECTION);
    story.given(
        ANNA,
        new CreateCalendar(
            gone, ANNA, new ResourceName("gone"), List.of(), CollectionProperties.NONE),
        put,
        new DeleteCalendar(gone));
    story.when(ANNA, put).refused(ErrorCode.UNKNOWN_COLLECTION);
  }

  @Test
  void what_is_no_calendar_object_is_refused() {
    story.when(ANNA, put(NAME, "hello")).refused(ErrorCode.INVALID_CALENDAR_DATA);
  }

  @Test
  void what_is_not_utf_8_is_refused() {
    byte[] latin = event("u1", "Café").getBytes(ISO_8859_1);
    story
        .when(ANNA, new PutCalendarObject(calendar, NAME, latin, Precondition.NONE))
        .refused(ErrorCode.INVALID_CALENDAR_DATA);
  }

  @Test
  void what_is_too_large_is_refused() {
    String large = event("u1", "x".repeat(CalendarLimits.OBJECT.maxBytes()));
    story.when(ANNA, put(NAME, large)).refused(ErrorCode.CALENDAR_OBJECT_TOO_LARGE);
  }

  @Test
  void a_calendar_takes_only_its_own_components() {
    CalendarId tasks = CalendarId.ofLocal("tasks");
    story
        .given(
            ANNA,
            new CreateCalendar(
                tasks,
                ANNA,
                new ResourceName("tasks"),
                List.of("VTODO"),
                CollectionProperties.NONE))
        .when(
            ANNA,
            new PutCalendarObject(tasks, NAME, event("u1", "X").getBytes(UTF_8), Precondition.NONE))
        .refused(ErrorCode.UNSUPPORTED_COMPONENT);
  }

  @Test
  void a_uid_is_taken_once_in_a_calendar() {
    story
        .given(ANNA, put(NAME, event("u1", "Meeting")))
        .when(ANNA, put(new ResourceName("other.ics"), event("u1", "Other")))
        .refused(ErrorCode.CALENDAR_UID_TAKEN);
  }

  @Test
  void a_write_for_another_state_is_refused() {
    story.given(ANNA, put(NAME, event("u1", "Meeting")));
    PutCalendarObject again =
        new PutCalendarObject(calendar, NAME, event("u1", "New").getBytes(UTF_8), IF_NEW);
    story.when(ANNA, again).refused(ErrorCode.PRECONDITION_FAILED);
    story.when(ANNA, delete(ifMatch("\"0\""))).refused(ErrorCode.PRECONDITION_FAILED);
  }

  @Test
  void what_is_not_there_is_not_deleted() {
    story.when(ANNA, delete(Precondition.NONE)).refused(ErrorCode.UNKNOWN_OBJECT);
  }

  @Test
  void what_was_never_deleted_is_not_restored() {
    story.when(ANNA, restore()).refused(ErrorCode.UNKNOWN_OBJECT);
    story.given(ANNA, put(NAME, event("u1", "Meeting")));
    story.when(ANNA, restore()).refused(ErrorCode.NAME_TAKEN);
  }

  @Test
  void nothing_is_restored_while_another_has_its_uid() {
    story
        .given(
            ANNA,
            put(NAME, event("u1", "Meeting")),
            delete(Precondition.NONE),
            put(new ResourceName("other.ics"), event("u1", "Other")))
        .when(ANNA, restore())
        .refused(ErrorCode.CALENDAR_UID_TAKEN);
  }

  @Test
  void what_was_deleted_comes_back_as_it_was_last() {
    String last = event("u1", "Meeting, moved");
    story.given(
        ANNA, put(NAME, event("u1", "Meeting")), put(NAME, last), delete(Precondition.NONE));
    var outcome = story.when(ANNA, restore());
    outcome.recorded(put("u1", last, null));
    assertThat(outcome.as(ObjectStored.class))
        .isEqualTo(new ObjectStored(ETags.of(last.getBytes(UTF_8)), true));
    story.given(ANNA, delete(ifMatch(ETags.of(last.getBytes(UTF_8)))), restore());
    story.when(ANNA, restore()).refused(ErrorCode.NAME_TAKEN);
  }

  private RestoreCalendarObject restore() {
    return new RestoreCalendarObject(calendar, NAME);
  }

  @Test
  void the_text_is_kept_as_it_was_sent() {
    String text = event("u1", "Zoë ☕");
    var outcome = story.when(ANNA, put(NAME, text));
    outcome.recorded(put("u1", text, null));
    assertThat(outcome.as(ObjectStored.class))
        .isEqualTo(new ObjectStored(ETags.of(text.getBytes(UTF_8)), true));
  }

  @Test
  void the_same_text_again_changes_nothing() {
    String text = event("u1", "Meeting");
    story.given(ANNA, put(NAME, text));
    var again = story.when(ANNA, put(NAME, text));
    again.recordedNothing();
    assertThat(again.as(ObjectStored.class))
        .isEqualTo(new ObjectStored(ETags.of(text.getBytes(UTF_8)), false));
  }

  @Test
  void another_uid_under_the_same_name_frees_the_former_one() {
    String other = event("u2", "Other");
    story
        .given(ANNA, put(NAME, event("u1", "Meeting")))
        .when(ANNA, put(NAME, other))
        .recorded(put("u2", other, "u1"));
    story.given(ANNA, put(new ResourceName("free.ics"), event("u1", "Meeting")));
  }

  @Test
  void a_deleted_object_frees_its_name_and_uid() {
    String text = event("u1", "Meeting");
    story.given(ANNA, put(NAME, text));
    story
        .when(ANNA, delete(ifMatch(ETags.of(text.getBytes(UTF_8)))))
        .recorded(new CalendarObjectDeleted(calendar.raw(), ANNA.raw(), NAME.raw(), "u1"));
    story.given(ANNA, put(new ResourceName("other.ics"), text));
    String next = event("u3", "Next");
    story.when(ANNA, put(NAME, next)).recorded(put("u3", next, null));
  }

  @Test
  void an_object_is_known_again_after_a_restart() throws Exception {
    String text = event("u1", "Meeting");
    story.given(ANNA, put(NAME, text)).restart();
    story.when(ANNA, put(NAME, text)).recordedNothing();
    String next = event("u2", "Next");
    story.when(ANNA, put(NAME, next)).recorded(put("u2", next, "u1"));
    story.restart();
    story.given(ANNA, delete(Precondition.NONE)).restart();
    story.when(ANNA, put(NAME, next)).recorded(put("u2", next, null));
  }

  @Test
  void many_write_into_one_calendar_at_once() throws Exception {
    long before = story.log.head();
    try (ExecutorService writers = Executors.newFixedThreadPool(16)) {
      var all =
          IntStream.range(0, 320)
              .mapToObj(i ->
                  writers.submit(() ->
                      story.when(ANNA, put(new ResourceName(i + ".ics"), event("u" + i, "E" + i)))))
              .toList();
      for (var one : all) {
        assertThat(one.get().refusal()).isNull();
      }
    }
    assertThat(story.log.head() - before).isEqualTo(320);
  }

  @Test
  void of_many_who_create_one_object_one_is_first() throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
      var all =
          IntStream.range(0, 8)
              .mapToObj(i ->
                  writers.submit(() ->
                      story.when(
                          ANNA,
                          new PutCalendarObject(
                              calendar, NAME, event("u" + i, "E").getBytes(UTF_8), IF_NEW))))
              .toList();
      int created = 0;
      for (var one : all) {
        ErrorCode refusal = one.get().refusal();
        created += refusal == null ? 1 : 0;
        assertThat(refusal).isIn(null, ErrorCode.PRECONDITION_FAILED);
      }
      assertThat(created).isEqualTo(1);
    }
  }

  private CalendarObjectPut put(String uid, String text, @Nullable String former) {
    return new CalendarObjectPut(
        calendar.raw(), ANNA.raw(), NAME.raw(), uid, "VEVENT", text, former);
  }

  private PutCalendarObject put(ResourceName name, String text) {
    return new PutCalendarObject(calendar, name, text.getBytes(UTF_8), Precondition.NONE);
  }

  private DeleteCalendarObject delete(Precondition precondition) {
    return new DeleteCalendarObject(calendar, NAME, precondition);
  }

  private static Precondition ifMatch(String etag) {
    return new Precondition(false, false, Set.of(etag), Set.of());
  }

  private static String event(String uid, String summary) {
    return """
    BEGIN:VCALENDAR\r
    VERSION:2.0\r
    PRODID:-//Chalet//Test//EN\r
    BEGIN:VEVENT\r
    UID:%s\r
    DTSTAMP:20260101T000000Z\r
    DTSTART:20260115T100000Z\r
    SUMMARY:%s\r
    END:VEVENT\r
    END:VCALENDAR\r
    """
        .formatted(uid, summary);
  }
}
