package org.chalet.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.calendar.entry.DayEvents;
import org.chalet.query.calendar.entry.EventInstance;
import org.chalet.query.calendar.entry.ReadableCalendars;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DayEventsTest {
  private static final String WORK = "calendar:work";
  private static final String HOME = "calendar:home";
  private static final AccountId ANNA = new AccountId("account:anna");
  private static final AccountId BOB = new AccountId("account:bob");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

  private final ViewsByHand views =
      new ViewsByHand(new CalendarProjection(), new SharingProjection());
  private final CalendarViews calendars = new CalendarViews(() -> views.view("calendar"));
  private final DayEvents events =
      new DayEvents(
          calendars, new ReadableCalendars(calendars, new Sharing(() -> views.view("sharing"))));

  @BeforeEach
  void fill() {
    for (String calendar : List.of(WORK, HOME)) {
      views.happened(
          new CalendarCreated(
              calendar,
              ANNA.raw(),
              calendar.substring(9),
              List.of("VEVENT"),
              CollectionProperties.NONE,
              true));
    }
    put(WORK, "late", "DTSTART:20260501T213000Z", "DTEND:20260501T223000Z");
    put(WORK, "night", "DTSTART:20260501T223000Z", "DTEND:20260501T233000Z");
    put(WORK, "before", "DTSTART:20260430T213000Z", "DTEND:20260430T220000Z");
    put(WORK, "daily", "DTSTART:20260420T060000Z", "RRULE:FREQ=DAILY");
    put(WORK, "off", "DTSTART:20260501T080000Z", "STATUS:CANCELLED");
    put(WORK, "declined", "DTSTART:20260501T080000Z", attendee("anna", "declined"));
    put(WORK, "others", "DTSTART:20260501T081500Z", attendee("bob", "DECLINED"));
    put(HOME, "day", "DTSTART;VALUE=DATE:20260501");
  }

  private static String attendee(String who, String answer) {
    return "ATTENDEE;PARTSTAT=" + answer + ":MAILTO:" + who + "@example.org";
  }

  private void put(String calendar, String name, String... properties) {
    String text =
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x\nBEGIN:VEVENT\nUID:"
            + name
            + "\nSUMMARY:"
            + name
            + "\n"
            + String.join("\n", properties)
            + "\nEND:VEVENT\nEND:VCALENDAR\n";
    views.happened(new CalendarObjectPut(calendar, ANNA.raw(), name, name, "VEVENT", text, null));
  }

  private List<@Nullable String> told(
      AccountId reader, boolean recurring, @Nullable Set<String> chosen) {
    Set<String> self = Set.of("mailto:" + reader.local() + "@example.org");
    return events.of(reader, self, new DayEvents.Wanted(DAY, ZURICH, recurring, chosen)).stream()
        .<@Nullable String>map(EventInstance::title)
        .toList();
  }

  @Test
  void a_day_has_what_happens_in_it_on_the_clock_of_the_reader() {
    assertThat(told(ANNA, true, null)).containsExactly("day", "daily", "others", "late");
  }

  @Test
  void what_recurs_can_be_left_out() {
    assertThat(told(ANNA, false, null)).containsExactly("day", "others", "late");
  }

  @Test
  void only_chosen_calendars_are_told() {
    assertThat(told(ANNA, true, Set.of(HOME))).containsExactly("day");
    assertThat(told(ANNA, true, Set.of("calendar:gone"))).isEmpty();
  }

  @Test
  void nobody_is_told_of_calendars_that_they_may_not_read() {
    assertThat(told(BOB, true, null)).isEmpty();
    assertThat(told(BOB, true, Set.of(WORK, HOME))).isEmpty();
  }
}
