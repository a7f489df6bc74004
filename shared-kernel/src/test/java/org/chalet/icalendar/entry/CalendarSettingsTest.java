package org.chalet.icalendar.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chalet.calendar.CalendarSettings;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionProperties;
import org.junit.jupiter.api.Test;

class CalendarSettingsTest {
  private static final String TIMED =
      "{urn:ietf:params:xml:ns:caldav}default-alarm-vevent-datetime";
  private static final EntryText TEXT =
      new EntryText(
          "UTC", new Organizer("anna@example.org", "Anna"), Instant.parse("2026-01-01T00:00:00Z"));
  private static final Reminder QUARTER = new Reminder("popup", "-PT15M", "start", null);
  private static final Reminder MAIL = new Reminder("mail", "-P1D", "start", null);

  @Test
  void what_was_settled_is_read_again() {
    CalendarSettings wanted =
        new CalendarSettings(false, "Europe/Zurich", List.of(QUARTER, MAIL), List.of(MAIL));
    CollectionProperties kept = wanted.over(CollectionProperties.named("Work"), TEXT);
    assertThat(CalendarSettings.of(kept)).isEqualTo(wanted);
    assertThat(kept.displayName()).isEqualTo("Work");
    assertThat(kept.others().get(TIMED)).contains("BEGIN:VALARM", "TRIGGER:-PT15M");
    CalendarSettings nothing = new CalendarSettings(true, null, List.of(), List.of());
    assertThat(nothing.over(kept, TEXT)).isEqualTo(CollectionProperties.named("Work"));
  }

  @Test
  void a_clients_default_alarm_is_told_and_left_as_it_was() {
    String element =
        "<default-alarm-vevent-datetime xmlns=\"urn:ietf:params:xml:ns:caldav\">BEGIN:VALARM&#13;\n"
            + "X-WR-ALARMUID:1&#13;\nTRIGGER:-PT15M&#13;\nACTION:DISPLAY&#13;\nEND:VALARM&#13;\n"
            + "</default-alarm-vevent-datetime>";
    CollectionProperties stored = with(element);
    CalendarSettings settings = CalendarSettings.of(stored);
    assertThat(settings.timed()).containsExactly(QUARTER);
    assertThat(settings.over(stored, TEXT)).isEqualTo(stored);
    assertThat(CalendarSettings.of(with(element.replace("DISPLAY", "NONE"))).timed()).isEmpty();
    assertThat(CalendarSettings.of(with("<x>BEGIN:VALARM</x>")).timed()).isEmpty();
    assertThat(CalendarSettings.of(with("<x/>")).timed()).isEmpty();
  }

  private static CollectionProperties with(String element) {
    return new CollectionProperties(null, null, null, null, null, Map.of(TIMED, element));
  }

  @Test
  void a_new_event_gets_the_reminders_of_its_kind_unless_it_says_some() {
    CalendarSettings settings = new CalendarSettings(true, null, List.of(QUARTER), List.of(MAIL));
    assertThat(settings.over(EntryDetails.NONE).reminders()).containsExactly(QUARTER);
    EntryDetails none = EntryDetails.NONE.with(List.of(), null, null, null);
    assertThat(settings.over(none).reminders()).isEmpty();
  }

  @Test
  void zones_that_nobody_knows_are_refused() {
    CalendarSettings wanted = new CalendarSettings(true, "Europe/Bern", List.of(), List.of());
    assertThatThrownBy(() -> wanted.over(CollectionProperties.NONE, TEXT))
        .isInstanceOf(Rejected.class);
  }
}
