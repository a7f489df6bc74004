package org.chalet.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.icalendar.Calendars.UTC;
import static org.chalet.icalendar.Calendars.assertRefused;
import static org.chalet.icalendar.Calendars.calendar;
import static org.chalet.icalendar.Calendars.event;

import java.util.List;
import java.util.Optional;
import org.chalet.contentline.Collation;
import org.chalet.kernel.rule.ErrorCode;
import org.junit.jupiter.api.Test;

class CalendarFilterTest {
  private static final Component PARTY =
      calendar(
          event(
              "DTSTART:20260105T100000Z",
              "DTEND:20260105T110000Z",
              "RRULE:FREQ=DAILY;COUNT=3",
              "SUMMARY:Birthday\\, Party",
              "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:anna@example.org",
              "CREATED:20250101T000000Z",
              "BEGIN:VALARM",
              "TRIGGER:-PT1H",
              "END:VALARM"),
          event("RECURRENCE-ID:20260106T100000Z", "DTSTART:20260201T100000Z", "SUMMARY:Moved"));

  @Test
  void the_kind_of_component_decides() {
    assertThat(matches(events())).isTrue();
    assertThat(matches(comp("VTODO"))).isFalse();
    assertThat(matches(new CompFilter("VTODO", true, Optional.empty(), List.of(), List.of())))
        .isTrue();
  }

  @Test
  void a_range_and_texts_must_hold_for_the_same_component() {
    TimeRange february = range("20260201T000000Z", "20260301T000000Z");
    TimeRange january = range("20260105T000000Z", "20260106T000000Z");
    assertThat(matches(events(february, text("moved", false)))).isTrue();
    assertThat(matches(events(february, text("party", false)))).isFalse();
    assertThat(matches(events(january, text("party", false)))).isTrue();
    assertThat(matches(events(january, text("moved", false)))).isFalse();
    assertThat(matches(events(january, text("moved", true)))).isTrue();
    assertThat(matches(events(january, text("birthday, p", false)))).isTrue();
  }

  @Test
  void properties_may_be_missing_dated_and_have_parameters() {
    assertThat(matches(events(property("DURATION", true)))).isTrue();
    assertThat(matches(events(property("SUMMARY", true)))).isFalse();
    assertThat(matches(events(created("20241231T000000Z", "20250102T000000Z")))).isTrue();
    assertThat(matches(events(created("20250102T000000Z", "20250103T000000Z")))).isFalse();
    assertThat(matches(events(attendee("PARTSTAT", "needs-action", false)))).isTrue();
    assertThat(matches(events(attendee("PARTSTAT", "accepted", false)))).isFalse();
    assertThat(matches(events(attendee("CN", "", true)))).isTrue();
  }

  @Test
  void alarms_have_ranges_of_their_own() {
    assertThat(matches(alarms("20260107T084500Z", "20260107T091500Z"))).isTrue();
    assertThat(matches(alarms("20260107T094500Z", "20260107T101500Z"))).isFalse();
  }

  @Test
  void an_index_gets_the_kind_and_the_range() {
    CalendarFilter filter = filter(events(range("20260105T000000Z", "20260106T000000Z")));
    assertThat(filter.componentName()).contains("VEVENT");
    assertThat(filter.indexRange()).contains(range("20260105T000000Z", "20260106T000000Z"));
    assertThat(filter(alarms("20260107T084500Z", "20260107T091500Z")).indexRange()).isEmpty();
  }

  @Test
  void filters_that_make_no_sense_are_refused() {
    assertRefused(ErrorCode.INVALID_FILTER, () -> new CalendarFilter(events()));
    assertRefused(ErrorCode.INVALID_FILTER, () -> TimeRange.of(Optional.empty(), Optional.empty()));
    assertRefused(ErrorCode.INVALID_FILTER, () -> range("20260106T000000Z", "20260105T000000Z"));
    assertRefused(ErrorCode.INVALID_FILTER, () -> range("20260106T000000", "20260105T000000Z"));
    assertRefused(ErrorCode.INVALID_FILTER, () -> range("tomorrow", "20260105T000000Z"));
  }

  private static boolean matches(CompFilter filter) {
    return filter(filter).matches(PARTY, UTC);
  }

  private static CalendarFilter filter(CompFilter inner) {
    return new CalendarFilter(
        new CompFilter("VCALENDAR", false, Optional.empty(), List.of(), List.of(inner)));
  }

  private static CompFilter comp(String name) {
    return new CompFilter(name, false, Optional.empty(), List.of(), List.of());
  }

  private static CompFilter events(PropFilter... properties) {
    return new CompFilter("VEVENT", false, Optional.empty(), List.of(properties), List.of());
  }

  private static CompFilter events(TimeRange range, PropFilter... properties) {
    return new CompFilter("VEVENT", false, Optional.of(range), List.of(properties), List.of());
  }

  private static CompFilter alarms(String from, String until) {
    CompFilter alarm =
        new CompFilter("VALARM", false, Optional.of(range(from, until)), List.of(), List.of());
    return new CompFilter("VEVENT", false, Optional.empty(), List.of(), List.of(alarm));
  }

  private static PropFilter text(String text, boolean negate) {
    TextMatch match = new TextMatch(text, Collation.ASCII_CASEMAP, negate);
    return new PropFilter("SUMMARY", false, Optional.empty(), Optional.of(match), List.of());
  }

  private static PropFilter property(String name, boolean isNotDefined) {
    return new PropFilter(name, isNotDefined, Optional.empty(), Optional.empty(), List.of());
  }

  private static PropFilter created(String from, String until) {
    return new PropFilter(
        "CREATED", false, Optional.of(range(from, until)), Optional.empty(), List.of());
  }

  private static PropFilter attendee(String parameter, String text, boolean isNotDefined) {
    Optional<TextMatch> match =
        text.isEmpty()
            ? Optional.empty()
            : Optional.of(new TextMatch(text, Collation.ASCII_CASEMAP, false));
    return new PropFilter(
        "ATTENDEE",
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(new ParamFilter(parameter, isNotDefined, match)));
  }

  private static TimeRange range(String from, String until) {
    return TimeRange.of(Optional.of(from), Optional.of(until));
  }
}
