package org.chalet.icalendar.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.kernel.rule.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EntryTextTest {
  private static final EntryText TEXT =
      new EntryText(
          "Europe/Zurich",
          new Organizer("anna@example.org", "Anna"),
          Instant.parse("2026-01-01T00:00:00Z"));
  private static final String EVENT =
      """
      {"title": "Lunch; with, all\\nof us", "start": "2026-05-01T12:00", "end": "2026-05-01T13:00",
       "zone": "Europe/Zurich", "allDay": false, "location": "Roof", "colour": "tomato",
       "description": "Bring a hat", "visibility": "private", "status": "tentative", "busy": false,
       "priority": 5, "categories": ["Food, drink", "Team"], "url": "https://example.org/lunch",
       "reminders": [{"type": "popup", "offset": "-PT15M", "from": "start"},
         {"type": "mail", "at": "2026-04-30T08:00:00Z"}],
       "attachments": [{"url": "https://example.org/menu.pdf", "name": "Menu",
         "type": "application/pdf"}],
       "recurrence": {"frequency": "monthly", "interval": 2, "until": "2027-05-01T12:00",
         "byDay": ["1FR"], "dates": ["2026-05-02T12:00"], "excluded": ["2026-07-03T12:00"]}}
      """;

  private static EntryDetails details(String json) {
    return JsonMapper.shared().readValue(json, EntryDetails.class);
  }

  private static Component event(String json) {
    Component calendar = TEXT.created("VEVENT", "u1", details(json));
    return ICalendars.parse(ICalendars.write(calendar)).components("VEVENT").getFirst();
  }

  private static String text(Component part) {
    return new String(ICalendars.write(part), StandardCharsets.UTF_8).replace("\r\n ", "");
  }

  @Test
  void whatever_is_said_is_read_again() {
    assertThat(EntryReading.of(event(EVENT))).isEqualTo(details(EVENT));
    assertThat(text(event(EVENT))).contains("UNTIL=20270501T100000Z", "BYDAY=1FR");
  }

  @Test
  void what_people_do_not_speak_of_stays() {
    Component part =
        ICalendars.parse(
                """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:u1
                DTSTART;TZID=W. Europe Standard Time;X-KEPT=1:20260501T120000
                DTEND;TZID=W. Europe Standard Time:20260501T130000
                SUMMARY;LANGUAGE=en:Lunch
                X-OTHER:kept
                ATTENDEE;PARTSTAT=ACCEPTED;X-NUM=0:mailto:ben@example.org
                ATTACH;MANAGED-ID=m1:https://example.org/m1
                BEGIN:VALARM
                ACTION:DISPLAY
                TRIGGER:-PT15M
                X-WR-ALARMUID:a1
                END:VALARM
                END:VEVENT
                END:VCALENDAR
                """
                    .getBytes(StandardCharsets.UTF_8))
            .components("VEVENT")
            .getFirst();
    Component changed =
        TEXT.applied(
            part,
            details(
                """
                {"title": "Brunch", "start": "2026-05-01T10:00", "attachments": [],
                 "participants": [{"email": "Ben@example.org"}, {"email": "cleo@example.org"}],
                 "reminders": [{"type": "popup", "offset": "-PT15M"}]}
                """));
    assertThat(text(changed))
        .contains("DTSTART;TZID=W. Europe Standard Time;X-KEPT=1:20260501T100000")
        .contains("DTEND;TZID=W. Europe Standard Time:20260501T110000")
        .contains("SUMMARY;LANGUAGE=en:Brunch", "X-OTHER:kept", "X-WR-ALARMUID:a1")
        .contains("ATTENDEE;PARTSTAT=ACCEPTED;X-NUM=0:mailto:ben@example.org")
        .contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:cleo@example.org", "MANAGED-ID=m1");
    assertThat(TEXT.applied(part, EntryDetails.NONE)).isEqualTo(part);
  }

  @Test
  void timed_events_become_days_and_days_become_timed() {
    Component days = TEXT.applied(event(EVENT), details("{\"allDay\": true, \"recurrence\": {}}"));
    assertThat(text(days))
        .contains("DTSTART;VALUE=DATE:20260501", "DTEND;VALUE=DATE:20260502")
        .doesNotContain("RRULE");
    Component timed =
        TEXT.applied(
            days, details("{\"start\": \"2026-05-01T09:00\", \"zone\": \"America/New_York\"}"));
    assertThat(text(timed))
        .contains("DTSTART;TZID=America/New_York:20260501T090000")
        .contains("DTEND;TZID=America/New_York:20260501T100000");
  }

  @Test
  void the_link_of_a_meeting_is_told_in_the_description_too() {
    Component linked =
        TEXT.applied(event(EVENT), details("{\"meetingLink\": \"https://meet.example.org/r\"}"));
    assertThat(EntryReading.of(linked).description())
        .isEqualTo("Bring a hat\n\nhttps://meet.example.org/r");
    Component changed =
        TEXT.applied(linked, details("{\"meetingLink\": \"https://meet.example.org/s\"}"));
    assertThat(EntryReading.of(changed).description())
        .isEqualTo("Bring a hat\n\nhttps://meet.example.org/s");
    Component alone = TEXT.applied(changed, details("{\"meetingLink\": \"\"}"));
    assertThat(EntryReading.of(alone).description()).isEqualTo("Bring a hat");
    assertThat(EntryReading.of(alone).meetingLink()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"start\": \"soon\"}",
        "{\"start\": \"0000-01-01\"}",
        "{\"start\": \"\"}",
        "{\"duration\": \"an hour\"}",
        "{\"duration\": \"PT\"}",
        "{\"zone\": \"Europe/Bern\"}",
        "{\"status\": \"maybe\"}",
        "{\"visibility\": \"secret\"}",
        "{\"priority\": 10}",
        "{\"colour\": \"#ff0000\"}",
        "{\"url\": \"javascript:alert(1)\"}",
        "{\"meetingLink\": \"nowhere\"}",
        "{\"attachments\": [{\"url\": \"file:///etc/passwd\"}]}",
        "{\"attachments\": [null]}",
        "{\"participants\": [{\"email\": \"nobody\"}]}",
        "{\"participants\": [{\"email\": \"a@b.ch\"}, {\"email\": \"A@b.ch\"}]}",
        "{\"participants\": [{\"email\": \"a@b.ch\", \"role\": \"boss\"}]}",
        "{\"reminders\": [{\"type\": \"popup\"}]}",
        "{\"reminders\": [{\"type\": \"popup\", \"at\": \"soon\"}]}",
        "{\"recurrence\": {\"frequency\": \"often\"}}",
        "{\"recurrence\": {\"frequency\": \"daily\", \"count\": 0}}",
        "{\"recurrence\": {\"frequency\": \"daily\", \"count\": 1, \"until\": \"2027-01-01\"}}",
        "{\"recurrence\": {\"frequency\": \"daily\", \"byDay\": [\"Monday\"]}}",
        "{\"recurrence\": {\"frequency\": \"daily\", \"byMonth\": [13]}}"
      })
  void what_makes_no_sense_is_refused(String json) {
    Component part = event(EVENT);
    EntryText text = TEXT;
    assertThatThrownBy(() -> text.applied(part, details(json)))
        .satisfies(refusal ->
            assertThat(refusal instanceof Rejected || refusal.getCause() instanceof Rejected)
                .as(refusal.toString())
                .isTrue());
  }
}
