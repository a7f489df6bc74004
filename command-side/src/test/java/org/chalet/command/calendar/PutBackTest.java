package org.chalet.command.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.PutBackCalendarObjects;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.command.Story;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.PutBack;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PutBackTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final ResourceName NAME = new ResourceName("a.ics");
  private static final ResourceName OTHER = new ResourceName("b.ics");

  private final Story story = new Story();
  private final CalendarId calendar = story.registered("anna").calendar();

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void what_was_deleted_is_there_again_as_it_was() {
    story.given(ANNA, put(NAME, "one"), delete(NAME));
    var events = story.when(ANNA, back(new PutBack(NAME, 1, 0))).events();
    assertThat(((CalendarObjectPut) events.getFirst()).text()).isEqualTo(event("one"));
  }

  @Test
  void what_was_changed_is_as_before_and_what_was_new_is_gone() {
    story.given(ANNA, put(NAME, "one"), put(NAME, "two"), put(OTHER, "new"));
    var events =
        story
            .when(ANNA, back(new PutBack(NAME, 1, 0), new PutBack(OTHER, 0, PutBack.NOTHING)))
            .events();
    assertThat(events).hasSize(2);
    assertThat(events).hasAtLeastOneElementOfType(CalendarObjectDeleted.class);
    assertThat(events)
        .filteredOn(CalendarObjectPut.class::isInstance)
        .allMatch(put -> ((CalendarObjectPut) put).text().equals(event("one")));
  }

  @Test
  void what_was_changed_since_it_was_looked_at_is_refused() {
    story.given(ANNA, put(NAME, "one"), put(NAME, "two"), put(NAME, "three"));
    story.when(ANNA, back(new PutBack(NAME, 1, 0))).refused(ErrorCode.UNDO_CONFLICTS);
  }

  @Test
  void putting_back_once_more_changes_nothing() {
    story.given(ANNA, put(NAME, "one"), delete(NAME), back(new PutBack(NAME, 1, 0)));
    assertThat(story.when(ANNA, back(new PutBack(NAME, 1, 0))).events()).isEmpty();
  }

  @Test
  void a_place_of_the_history_that_holds_no_text_is_refused() {
    story.given(ANNA, put(NAME, "one"), delete(NAME));
    story.when(ANNA, back(new PutBack(NAME, 1, 1))).refused(ErrorCode.NOT_UNDOABLE);
    story.when(ANNA, back(new PutBack(NAME, 1, 7))).refused(ErrorCode.NOT_UNDOABLE);
  }

  @Test
  void a_uid_that_another_object_has_by_now_is_not_taken_from_it() {
    story.given(ANNA, put(NAME, "one"), delete(NAME));
    story.given(
        ANNA,
        new PutCalendarObject(calendar, OTHER, event("one").getBytes(UTF_8), Precondition.NONE));
    story.when(ANNA, back(new PutBack(NAME, 1, 0))).refused(ErrorCode.CALENDAR_UID_TAKEN);
  }

  private PutBackCalendarObjects back(PutBack... objects) {
    return new PutBackCalendarObjects(calendar, List.of(objects));
  }

  private DeleteCalendarObject delete(ResourceName name) {
    return new DeleteCalendarObject(calendar, name, Precondition.NONE);
  }

  private PutCalendarObject put(ResourceName name, String title) {
    String text = event(title).replace("UID:u", "UID:" + (name.equals(NAME) ? "u" : "v"));
    return new PutCalendarObject(calendar, name, text.getBytes(UTF_8), Precondition.NONE);
  }

  private static String event(String title) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nBEGIN:VEVENT\r\nUID:u\r\n"
        + "DTSTAMP:20260101T000000Z\r\nDTSTART:20260504T100000Z\r\nSUMMARY:"
        + title
        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  }
}
