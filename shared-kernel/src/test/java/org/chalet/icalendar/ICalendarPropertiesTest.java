package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.chalet.contentline.Limits;
import org.chalet.contentline.Parameter;
import org.chalet.kernel.rule.Rejected;

class ICalendarPropertiesTest {
  @net.jqwik.api.Property(tries = 300)
  void what_is_written_is_read_again(@ForAll("calendars") Component calendar) {
    assertThat(ICalendars.parse(ICalendars.write(calendar))).isEqualTo(calendar);
  }

  @net.jqwik.api.Property(tries = 500)
  void any_bytes_give_a_result_or_a_refusal(@ForAll byte[] bytes) {
    readEverything(bytes);
  }

  @net.jqwik.api.Property(tries = 1000)
  void any_mixture_of_lines_gives_a_result_or_a_refusal(@ForAll("lines") List<String> lines) {
    String text =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n"
            + String.join("\n", lines)
            + "\nEND:VEVENT\nEND:VCALENDAR";
    readEverything(text.getBytes(UTF_8));
    readEverything(String.join("\n", lines).getBytes(UTF_8));
  }

  private static void readEverything(byte[] bytes) {
    Instant from = Instant.parse("2020-01-01T00:00:00Z");
    Instant until = Instant.parse("2030-01-01T00:00:00Z");
    try {
      for (byte[] one : ICalendars.split(bytes)) {
        Component calendar = CalendarObject.of(one, Limits.OBJECT).calendar();
        Occurrences.overlaps(calendar, "VEVENT", Instant.MIN, Instant.MAX, Calendars.ZURICH);
        Occurrences.overlaps(calendar, "VALARM", from, until, Calendars.ZURICH);
        Occurrences.limitRecurrenceSet(calendar, from, until, Calendars.ZURICH);
        Occurrences.expand(calendar, from, until, Calendars.ZURICH, 100);
      }
    } catch (Rejected refused) {
      assertThat(refused.detail()).isNotEmpty();
    } catch (RuntimeException unexpected) {
      fail("not a refusal for:\n" + new String(bytes, UTF_8), unexpected);
    }
  }

  @Provide
  Arbitrary<Component> calendars() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withCharRange(' ', '~')
            .withChars('é', '€', '\t', '^', '"')
            .ofMaxLength(120);
    Arbitrary<String> names =
        Arbitraries.strings()
            .withCharRange('A', 'Z')
            .withChars('-')
            .ofMinLength(1)
            .ofMaxLength(12)
            .map(name -> "X" + name);
    Arbitrary<Parameter> parameters =
        Combinators.combine(
                names,
                texts.map(text -> text.replace("\t", " ").strip()).list().ofMinSize(1).ofMaxSize(3))
            .as(Parameter::new);
    Arbitrary<Property> properties =
        Combinators.combine(names, parameters.list().ofMaxSize(3), texts).as(Property::new);
    Arbitrary<Component> leaves =
        Combinators.combine(names, properties.list().ofMaxSize(5))
            .as((name, content) -> new Component(name, content, List.of()));
    return Combinators.combine(properties.list().ofMaxSize(3), leaves.list().ofMaxSize(3))
        .as((content, inner) -> new Component("VCALENDAR", content, inner));
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> names =
        Arbitraries.of(
            "DTSTART",
            "DTEND",
            "DUE",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "EXRULE",
            "RECURRENCE-ID",
            "TRIGGER",
            "BEGIN",
            "END",
            "UID",
            "TZID",
            "TZOFFSETFROM",
            "TZOFFSETTO",
            "FREEBUSY",
            "COMPLETED",
            "CREATED",
            "REPEAT");
    Arbitrary<String> parameters =
        Arbitraries.of(
            "",
            "",
            ";VALUE=DATE",
            ";TZID=Europe/Zurich",
            ";TZID=x",
            ";RANGE=THISANDFUTURE",
            ";\"",
            ";X=\"");
    Arbitrary<String> values =
        Arbitraries.of(
            "20260101",
            "20260101T000000",
            "20260101T000000Z",
            "99991231T235959Z",
            "00000101T000000",
            "PT1H",
            "-P9999999W",
            "20260101T000000Z/PT1H",
            "FREQ=DAILY",
            "FREQ=SECONDLY;BYHOUR=1",
            "FREQ=YEARLY;BYDAY=-53MO;BYSETPOS=-1",
            "FREQ=WEEKLY;COUNT=2147483647;BYDAY=MO",
            "FREQ=MONTHLY;INTERVAL=99999999999",
            "FREQ=YEARLY;BYWEEKNO=53;UNTIL=99991231",
            "VTIMEZONE",
            "VALARM",
            "STANDARD",
            "VEVENT",
            "VTODO",
            "VCALENDAR",
            "+0100",
            "-2359",
            "",
            ",",
            ";",
            "\\",
            "1",
            "999999999");
    Arbitrary<String> line =
        Combinators.combine(names, parameters, values)
            .as((name, parameter, value) -> name + parameter + ":" + value);
    return line.list().ofMinSize(1).ofMaxSize(10);
  }
}
