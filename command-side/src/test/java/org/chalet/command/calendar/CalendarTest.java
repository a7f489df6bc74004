package org.chalet.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chalet.calendar.CalendarComponents;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarRestored;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.RestoreCalendar;
import org.chalet.command.Story;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PropertiesChange;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final CalendarId WORK = CalendarId.ofLocal("work");
  private static final CollectionProperties PROPERTIES = CollectionProperties.named("Work");

  private final Story story = new Story();
  private final CalendarId first = story.registered("anna").calendar();

  CalendarTest() {
    story.registered("bob");
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void nobody_makes_a_calendar_in_another_s_home() {
    story.when(BOB, create(WORK, "work")).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void a_segment_is_taken_once_in_a_home() {
    story
        .given(ANNA, create(WORK, "work"))
        .when(ANNA, create(CalendarId.ofLocal("other"), "work"))
        .refused(ErrorCode.COLLECTION_EXISTS);
    story
        .when(ANNA, create(CalendarId.ofLocal("other"), "default"))
        .refused(ErrorCode.COLLECTION_EXISTS);
  }

  @Test
  void an_id_is_used_once_even_after_deletion() {
    story
        .given(ANNA, create(WORK, "work"), new DeleteCalendar(WORK))
        .when(ANNA, create(WORK, "work"))
        .refused(ErrorCode.COLLECTION_EXISTS);
  }

  @Test
  void a_calendar_takes_only_components_of_calendars() {
    story
        .when(
            ANNA,
            new CreateCalendar(WORK, ANNA, new ResourceName("work"), List.of("VCARD"), PROPERTIES))
        .refused(ErrorCode.UNSUPPORTED_COMPONENT);
  }

  @Test
  void the_calendar_that_came_with_the_account_stays() {
    story.when(ANNA, new DeleteCalendar(first)).refused(ErrorCode.DEFAULT_CALENDAR_NEEDED);
  }

  @Test
  void a_calendar_is_changed_and_deleted_by_its_owner_only() {
    story.when(BOB, new ChangeCalendarProperties(first, PROPERTIES)).refused(ErrorCode.FORBIDDEN);
    story.when(BOB, new DeleteCalendar(first)).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void a_calendar_that_is_not_there_is_unknown() {
    story.when(ANNA, new DeleteCalendar(WORK)).refused(ErrorCode.UNKNOWN_COLLECTION);
    story
        .given(ANNA, create(WORK, "work"), new DeleteCalendar(WORK))
        .when(ANNA, new DeleteCalendar(WORK))
        .refused(ErrorCode.UNKNOWN_COLLECTION);
  }

  @Test
  void a_calendar_is_made_with_what_its_owner_wants() {
    story
        .when(
            ANNA,
            new CreateCalendar(
                WORK, ANNA, new ResourceName("work"), List.of("vtodo", "VEVENT"), PROPERTIES))
        .recorded(
            new CalendarCreated(
                WORK.raw(), ANNA.raw(), "work", List.of("VEVENT", "VTODO"), PROPERTIES, false));
  }

  @Test
  void two_homes_may_use_the_same_segment() {
    story.given(ANNA, create(WORK, "work"));
    assertThat(
            story
                .when(
                    BOB,
                    new CreateCalendar(
                        CalendarId.ofLocal("bobs"),
                        BOB,
                        new ResourceName("work"),
                        List.of(),
                        PROPERTIES))
                .events())
        .hasSize(1);
  }

  @Test
  void equal_properties_change_nothing() {
    CollectionProperties renamed = CollectionProperties.named("Renamed");
    story
        .when(ANNA, new ChangeCalendarProperties(first, renamed))
        .recorded(new CalendarPropertiesChanged(first.raw(), ANNA.raw(), renamed));
    story.when(ANNA, new ChangeCalendarProperties(first, renamed)).recordedNothing();
  }

  @Test
  void two_who_change_different_properties_at_once_lose_nothing() {
    story.given(ANNA, create(WORK, "work"));
    var coloured = new CollectionProperties("Work", null, "#112233", null, null, Map.of());
    var renamed = CollectionProperties.named("Office");
    story
        .given(ANNA, new ChangeCalendarProperties(WORK, new PropertiesChange(PROPERTIES, coloured)))
        .when(ANNA, new ChangeCalendarProperties(WORK, new PropertiesChange(PROPERTIES, renamed)))
        .recorded(
            new CalendarPropertiesChanged(
                WORK.raw(),
                ANNA.raw(),
                new CollectionProperties("Office", null, "#112233", null, null, Map.of())));
  }

  @Test
  void a_deleted_calendar_frees_its_segment() {
    story
        .given(ANNA, create(WORK, "work"))
        .when(ANNA, new DeleteCalendar(WORK))
        .recorded(new CalendarDeleted(WORK.raw(), ANNA.raw(), "work", CalendarDeleted.LEFT));
    assertThat(story.when(ANNA, create(CalendarId.ofLocal("next"), "work")).events()).hasSize(1);
  }

  @Test
  void a_deleted_calendar_comes_back_as_it_was_but_shared_with_nobody() {
    story
        .given(ANNA, create(WORK, "work"), new DeleteCalendar(WORK))
        .when(ANNA, new RestoreCalendar(WORK))
        .recorded(
            new CalendarRestored(
                WORK.raw(), ANNA.raw(), "work", CalendarComponents.USUAL, PROPERTIES));
    story.when(ANNA, new ChangeCalendarProperties(WORK, PROPERTIES)).recordedNothing();
    story
        .when(ANNA, create(CalendarId.ofLocal("other"), "work"))
        .refused(ErrorCode.COLLECTION_EXISTS);
    story
        .when(ANNA, new DeleteCalendar(WORK))
        .recorded(new CalendarDeleted(WORK.raw(), ANNA.raw(), "work", CalendarDeleted.LEFT));
    assertThat(story.when(ANNA, new RestoreCalendar(WORK)).events()).hasSize(1);
  }

  @Test
  void only_what_was_deleted_is_restored_and_only_while_its_segment_is_free() {
    story.when(ANNA, new RestoreCalendar(WORK)).refused(ErrorCode.UNKNOWN_COLLECTION);
    story
        .given(ANNA, create(WORK, "work"))
        .when(ANNA, new RestoreCalendar(WORK))
        .refused(ErrorCode.COLLECTION_EXISTS);
    story.when(BOB, new RestoreCalendar(WORK)).refused(ErrorCode.FORBIDDEN);
    story
        .given(ANNA, new DeleteCalendar(WORK))
        .when(BOB, new RestoreCalendar(WORK))
        .refused(ErrorCode.FORBIDDEN);
    story
        .given(ANNA, create(CalendarId.ofLocal("next"), "work"))
        .when(ANNA, new RestoreCalendar(WORK))
        .refused(ErrorCode.COLLECTION_EXISTS);
  }

  private static CreateCalendar create(CalendarId id, String segment) {
    return new CreateCalendar(id, ANNA, new ResourceName(segment), List.of(), PROPERTIES);
  }
}
