package org.chalet.command.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PropertiesTest {
  private static final String ZONE =
      """
      BEGIN:VCALENDAR\r
      VERSION:2.0\r
      PRODID:-//Chalet//Test//EN\r
      BEGIN:VTIMEZONE\r
      TZID:Etc/UTC\r
      BEGIN:STANDARD\r
      DTSTART:19700101T000000\r
      TZOFFSETFROM:+0000\r
      TZOFFSETTO:+0000\r
      END:STANDARD\r
      END:VTIMEZONE\r
      END:VCALENDAR\r
      """;

  @Test
  void a_name_is_bounded() {
    refused(ErrorCode.INVALID_VALUE, CollectionProperties.named("x".repeat(256)));
  }

  @Test
  void a_colour_is_a_colour() {
    for (String colour : new String[] {"red", "#12345", "#GGGGGG", "#1234567", ""}) {
      refused(ErrorCode.INVALID_VALUE, properties(colour, null, Map.of()));
    }
  }

  @Test
  void a_time_zone_is_one_vtimezone() {
    refused(ErrorCode.INVALID_CALENDAR_DATA, properties(null, "UTC", Map.of()));
    refused(
        ErrorCode.INVALID_CALENDAR_DATA,
        properties(null, ZONE.replace("VTIMEZONE", "X-ZONE"), Map.of()));
  }

  @Test
  void other_properties_are_few_small_and_named_by_the_book() {
    refused(ErrorCode.INVALID_VALUE, properties(null, null, Map.of("not plain", "<x/>")));
    refused(ErrorCode.INVALID_VALUE, properties(null, null, Map.of("{a}b", "x".repeat(16_385))));
    Map<String, String> many = new TreeMap<>();
    for (int i = 0; i < 65; i++) {
      many.put("{urn:x}p" + i, "");
    }
    refused(ErrorCode.INVALID_VALUE, properties(null, null, many));
  }

  @Test
  void what_clients_send_is_taken() {
    for (String colour : new String[] {"#FF2968", "#ff2968ff"}) {
      assertThatCode(() -> Properties.verify(properties(colour, ZONE, Map.of("{urn:x}y", "<y/>"))))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void a_change_over_rest_keeps_what_it_does_not_name() {
    CollectionProperties now =
        new CollectionProperties("A", "about", "#000000", 3L, null, Map.of("{a}b", "<b/>"));
    assertThat(new PropertiesBody("B", "", null, null, null).over(now))
        .isEqualTo(
            new CollectionProperties("B", null, "#000000", 3L, null, Map.of("{a}b", "<b/>")));
  }

  private static CollectionProperties properties(
      @Nullable String colour, @Nullable String timezone, Map<String, String> others) {
    return new CollectionProperties(null, null, colour, null, timezone, others);
  }

  private static void refused(ErrorCode code, CollectionProperties properties) {
    assertThatThrownBy(() -> Properties.verify(properties))
        .isInstanceOfSatisfying(
            Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
