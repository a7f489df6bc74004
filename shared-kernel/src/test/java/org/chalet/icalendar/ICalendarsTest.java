package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.icalendar.Calendars.assertRefused;
import static org.chalet.icalendar.Calendars.bytes;
import static org.chalet.icalendar.Calendars.calendar;
import static org.chalet.icalendar.Calendars.event;

import java.util.List;
import org.chalet.contentline.Limits;
import org.chalet.contentline.Parameter;
import org.chalet.kernel.rule.ErrorCode;
import org.junit.jupiter.api.Test;

class ICalendarsTest {
  @Test
  void names_may_be_in_lower_case_and_unknown_things_stay_in_order() {
    Component calendar =
        ICalendars.parse(
            "begin:vcalendar\nversion:2.0\nx-a;b=c:d\nBEGIN:X-THING\nq:1\nEND:x-thing\nEnd:VCALENDAR"
                .getBytes(UTF_8));
    assertThat(calendar.properties()).extracting(Property::name).containsExactly("VERSION", "X-A");
    assertThat(calendar.components("X-THING").getFirst().property("Q"))
        .contains(Property.of("Q", "1"));
  }

  @Test
  void text_is_unescaped_on_request_only() {
    Property summary = Property.of("SUMMARY", "a\\, b\\; c\\nd \\\\n \\N.");
    assertThat(summary.text()).isEqualTo("a, b; c\nd \\n \n.");
    assertThat(summary.value()).startsWith("a\\,");
  }

  @Test
  void written_lines_are_folded_at_75_octets_between_characters() {
    Component calendar =
        new Component(
            "VCALENDAR",
            List.of(
                new Property("X", List.of(Parameter.of("CN", "a;\"b\"^\nc")), "ü€😀".repeat(60))),
            List.of());
    String text = new String(ICalendars.write(calendar), UTF_8);
    assertThat(text.split("\r\n"))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(text).doesNotContain("\uFFFD").contains("CN=\"a;^'b^'^^^nc\"");
    assertThat(ICalendars.parse(text.getBytes(UTF_8))).isEqualTo(calendar);
  }

  @Test
  void what_is_no_calendar_is_refused_with_its_line() {
    for (String text :
        List.of(
            "",
            "\n\n",
            "hello",
            "BEGIN:VEVENT\nEND:VEVENT",
            "BEGIN:VCALENDAR",
            "BEGIN:VCALENDAR\nEND:VEVENT",
            "BEGIN:VCALENDAR\nEND:VCALENDAR\nX:1",
            "BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VCALENDAR\nEND:VCALENDAR",
            "BEGIN:VCARD\nEND:VCARD",
            "BEGIN:A\n".repeat(100_000))) {
      assertRefused(ErrorCode.INVALID_CALENDAR_DATA, () -> ICalendars.parse(text.getBytes(UTF_8)));
    }
    assertRefused(
        ErrorCode.INVALID_CALENDAR_DATA,
        () ->
            ICalendars.parse(("BEGIN:VCALENDAR\n" + "BEGIN:A\n".repeat(100_000)).getBytes(UTF_8)));
  }

  @Test
  void a_file_is_split_by_uid_with_the_zones_that_each_object_uses() {
    List<Component> objects =
        ICalendars.split(
                bytes(
                    "METHOD:PUBLISH",
                    "X-WR-CALNAME:All",
                    zone("A"),
                    zone("B"),
                    "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=A:20260101T100000\nRRULE:FREQ=DAILY\nEND:VEVENT",
                    "BEGIN:VTODO\nUID:2\nEND:VTODO",
                    "BEGIN:VEVENT\nUID:1\nRECURRENCE-ID;TZID=A:20260102T100000\nDTSTART;TZID=\"B\":20260102T110000\nEND:VEVENT",
                    "BEGIN:VEVENT\nSUMMARY:nameless\nEND:VEVENT"))
            .stream()
            .map(ICalendars::parse)
            .toList();
    assertThat(objects)
        .extracting(object -> object.components().stream().map(Component::name).toList())
        .containsExactly(
            List.of("VTIMEZONE", "VTIMEZONE", "VEVENT", "VEVENT"),
            List.of("VTODO"),
            List.of("VEVENT"));
    assertThat(objects)
        .allSatisfy(
            object -> assertThat(object.has("METHOD") || object.has("X-WR-CALNAME")).isFalse());
    objects.forEach(object -> CalendarObject.of(ICalendars.write(object), Limits.OBJECT));
  }

  @Test
  void a_derived_uid_depends_on_content_alone_and_equal_uids_lose_no_event() {
    byte[] file = bytes(event("SUMMARY:a"), event("SUMMARY:b"), event("SUMMARY:a"));
    assertThat(ICalendars.split(file)).hasSize(2);
    assertThat(ICalendars.split(file))
        .usingElementComparator(java.util.Arrays::compare)
        .isEqualTo(ICalendars.split(file));
  }

  @Test
  void several_calendars_in_one_file_are_all_split() {
    byte[] one = bytes(event("SUMMARY:a"));
    byte[] two = bytes("BEGIN:VEVENT\nUID:2\nEND:VEVENT");
    byte[] both = (new String(one, UTF_8) + new String(two, UTF_8)).getBytes(UTF_8);
    assertThat(ICalendars.split(both)).hasSize(2);
  }

  @Test
  void a_selection_keeps_what_it_names() {
    Component calendar =
        calendar(event("SUMMARY:a", "DTSTART:20260101T000000Z", "BEGIN:VALARM", "END:VALARM"));
    CalendarDataSelection selection =
        new CalendarDataSelection(
            "VCALENDAR",
            false,
            List.of(new CalendarDataSelection.PropertySelection("VERSION", false)),
            false,
            List.of(
                new CalendarDataSelection(
                    "VEVENT",
                    false,
                    List.of(
                        new CalendarDataSelection.PropertySelection("UID", false),
                        new CalendarDataSelection.PropertySelection("SUMMARY", true)),
                    false,
                    List.of())));
    Component selected = selection.apply(calendar);
    assertThat(selected.properties()).containsExactly(Property.of("VERSION", "2.0"));
    assertThat(selected.components().getFirst().properties())
        .containsExactly(Property.of("UID", "u1"), Property.of("SUMMARY", ""));
    assertThat(selected.components().getFirst().components()).isEmpty();
    assertThat(
            new CalendarDataSelection("VCALENDAR", true, List.of(), true, List.of())
                .apply(calendar))
        .isEqualTo(calendar);
  }

  private static String zone(String id) {
    return "BEGIN:VTIMEZONE\nTZID:"
        + id
        + "\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE";
  }
}
