package org.chalet.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarShared;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.query.calendar.entry.EventReads;
import org.chalet.query.calendar.entry.ReadableCalendars;
import org.chalet.query.calendar.entry.TaskReads;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.rest.Asking;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventReadsTest {
  private static final String WORK = "calendar:work";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String MAY = "from=2026-05-01&to=2026-06-01";

  private final ViewsByHand views =
      new ViewsByHand(new CalendarProjection(), new SharingProjection());
  private final CalendarViews calendars = new CalendarViews(() -> views.view("calendar"));
  private final ReadableCalendars readable =
      new ReadableCalendars(calendars, new Sharing(() -> views.view("sharing")));
  private final Asking asking =
      new Asking(
          new EventReads(calendars, readable, account -> ZoneId.of("Europe/Zurich")),
          new TaskReads(calendars, readable));

  @BeforeEach
  void fill() {
    views.happened(
        new CalendarCreated(
            WORK, ANNA, "work", List.of("VEVENT", "VTODO"), CollectionProperties.NONE, true));
    put(
        "daily.ics",
        "VEVENT",
        "DTSTART;TZID=America/New_York:20260430T090000",
        "DURATION:PT1H",
        "RRULE:FREQ=DAILY;COUNT=4",
        "SUMMARY:Daily");
    put("day.ics", "VEVENT", "DTSTART;VALUE=DATE:20260502", "SUMMARY:Day");
    put("floating.ics", "VEVENT", "DTSTART:20260502T080000", "SUMMARY:Breakfast");
    put("task.ics", "VTODO", "SUMMARY:Task", "DUE:20260502T080000Z", "PRIORITY:1");
    put("broken.ics", "VEVENT", "DTSTART:never");
  }

  private void put(String name, String kind, String... properties) {
    String text =
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x\nBEGIN:"
            + kind
            + "\nUID:"
            + name
            + "\n"
            + String.join("\n", properties)
            + "\nEND:"
            + kind
            + "\nEND:VCALENDAR\n";
    views.happened(new CalendarObjectPut(WORK, ANNA, name, name, kind, text, null));
  }

  @Test
  void instances_come_in_order_on_the_clock_of_the_reader() {
    JsonNode events = asking.get(ANNA, "/api/calendars/work/events?" + MAY).json();
    assertThat(told(events))
        .containsExactly(
            "Daily 2026-05-01T15:00+02:00",
            "Day 2026-05-02",
            "Breakfast 2026-05-02T08:00+02:00",
            "Daily 2026-05-02T15:00+02:00",
            "Daily 2026-05-03T15:00+02:00");
    JsonNode tokyo = asking.get(ANNA, "/api/events?zone=Asia/Tokyo&" + MAY).json();
    assertThat(told(tokyo)).contains("Breakfast 2026-05-02T08:00+09:00", "Day 2026-05-02");
  }

  private static List<String> told(JsonNode events) {
    List<String> told = new ArrayList<>();
    for (JsonNode event : events.get("items")) {
      told.add(event.get("title").asString() + " " + event.get("start").asString());
    }
    return told;
  }

  @Test
  void a_long_list_comes_in_pages_that_leave_nothing_out() {
    List<String> told = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = asking.get(ANNA, "/api/events?limit=2&" + MAY + cursor).json();
      told.addAll(told(page));
      JsonNode next = page.get("next");
      cursor = next == null || next.isNull() ? "" : "&cursor=" + next.asString();
    } while (!cursor.isEmpty());
    assertThat(told).hasSize(5).isEqualTo(told(asking.get(ANNA, "/api/events?" + MAY).json()));
    assertThat(asking.get(ANNA, "/api/events?cursor=x&" + MAY).refused())
        .isEqualTo("invalid-value");
  }

  @Test
  void ranges_that_make_no_sense_are_refused() {
    for (String range :
        List.of(
            "",
            "from=2026-05-01",
            "from=2026-05-01&to=2026-05-01",
            "from=2026-05-01&to=2028-05-01",
            "from=May&to=June",
            "zone=Europe/Bern&" + MAY)) {
      assertThat(asking.get(ANNA, "/api/calendars/work/events?" + range).refused())
          .isEqualTo("invalid-value");
    }
  }

  @Test
  void an_event_tells_all_that_is_said_of_it_or_of_one_instance() {
    JsonNode event = asking.get(ANNA, "/api/calendars/work/events/daily.ics").json();
    assertThat(event.get("recurs").asBoolean()).isTrue();
    assertThat(event.get("details").get("start").asString()).isEqualTo("2026-04-30T09:00");
    assertThat(event.get("details").get("zone").asString()).isEqualTo("America/New_York");
    assertThat(event.get("details").get("recurrence").get("count").asInt()).isEqualTo(4);
    JsonNode one =
        asking.get(ANNA, "/api/calendars/work/events/daily.ics?instance=20260502T130000Z").json();
    assertThat(one.get("details").get("start").asString()).isEqualTo("2026-05-02T09:00");
    assertThat(
            asking
                .get(ANNA, "/api/calendars/work/events/daily.ics?instance=20260502T131000Z")
                .refused())
        .isEqualTo("invalid-instance");
    assertThat(asking.get(ANNA, "/api/calendars/work/events/task.ics").refused())
        .isEqualTo("unknown-object");
  }

  @Test
  void tasks_are_listed_with_their_details() {
    JsonNode tasks = asking.get(ANNA, "/api/calendars/work/tasks").json().get("items");
    assertThat(tasks).hasSize(1);
    assertThat(tasks.get(0).get("details").get("due").asString()).isEqualTo("2026-05-02T08:00");
    assertThat(tasks.get(0).get("details").get("priority").asInt()).isEqualTo(1);
    assertThat(asking.get(ANNA, "/api/calendars/work/tasks/task.ics").status()).isEqualTo(200);
  }

  @Test
  void tasks_are_told_with_their_parts_in_the_order_that_people_gave_them() {
    put("part.ics", "VTODO", "RELATED-TO:whole.ics", "X-APPLE-SORT-ORDER:2");
    put("early.ics", "VTODO", "RELATED-TO;RELTYPE=PARENT:whole.ics", "X-APPLE-SORT-ORDER:1");
    put("whole.ics", "VTODO", "CREATED:20010101T000010Z");
    put("first.ics", "VTODO", "X-APPLE-SORT-ORDER:9");
    List<String> told = new ArrayList<>();
    for (JsonNode node : asking.get(ANNA, "/api/calendars/work/task-tree").json()) {
      told.add(node.get("task").get("name").asString() + " " + node.get("depth").asInt());
    }
    assertThat(told)
        .containsExactly("first.ics 0", "whole.ics 0", "early.ics 1", "part.ics 1", "task.ics 0");
  }

  @Test
  void others_see_what_is_shared_with_them_for_viewing_and_nothing_else() {
    views.happened(new OrganizationOpened("organization:house", "House", ANNA));
    views.happened(new UserAdded("organization:house", "account:bob", "collaborator"));
    for (String path :
        List.of("events?" + MAY, "events/day.ics", "tasks", "task-tree", "tasks/task.ics")) {
      assertThat(asking.get(BOB, "/api/calendars/work/" + path).refused())
          .isEqualTo("unknown-collection");
      assertThat(asking.get(null, "/api/calendars/work/" + path).refused())
          .isEqualTo("not-signed-in");
    }
    share("free-busy");
    assertThat(asking.get(BOB, "/api/calendars/work/tasks").refused())
        .isEqualTo("unknown-collection");
    assertThat(told(asking.get(BOB, "/api/events?" + MAY).json())).isEmpty();
    share("view");
    assertThat(told(asking.get(BOB, "/api/events?" + MAY).json())).hasSize(5);
    assertThat(told(asking.get(BOB, "/api/calendars/work/events?" + MAY).json())).hasSize(5);
  }

  private void share(String level) {
    views.happened(new CalendarShared(WORK, ANNA, BOB, "organization:house", level));
  }
}
