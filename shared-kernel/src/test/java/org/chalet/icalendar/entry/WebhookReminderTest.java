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

class WebhookReminderTest {
  private static Component event(String type) {
    String json =
        """
        {"title": "Standup", "start": "2099-03-23T09:00",
         "reminders": [{"type": "%s", "offset": "-PT15M"}]}
        """
            .formatted(type);
    EntryDetails details = JsonMapper.shared().readValue(json, EntryDetails.class);
    return new EntryText("UTC", new Organizer("anna@example.org", "Anna"), Instant.EPOCH)
        .created("VEVENT", "standup", details);
  }

  @Test
  void a_webhook_is_a_type_of_reminder_and_is_read_as_it_was_said() {
    Component calendar = event("webhook:hook-1");
    assertThat(new String(ICalendars.write(calendar), StandardCharsets.UTF_8))
        .contains("ACTION:X-CHALET-WEBHOOK", "X-CHALET-WEBHOOK:hook-1");
    assertThat(EntryReading.of(calendar.components("VEVENT").getFirst()).reminders())
        .containsExactly(new Reminder("webhook:hook-1", "-PT15M", "start", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook:", "webhook:a b", "webhook:a;b", "webhook:a\\nb"})
  void a_webhook_without_an_id_is_refused(String type) {
    assertThatThrownBy(() -> event(type)).isInstanceOf(Rejected.class);
  }
}
