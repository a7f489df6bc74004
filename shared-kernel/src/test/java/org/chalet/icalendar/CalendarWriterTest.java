package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarWriterTest {
  private static String zone(String name, String offset) {
    return "BEGIN:VTIMEZONE\r\nTZID:%s\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:%2$s\r\nTZOFFSETTO:%2$s\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
        .formatted(name, offset);
  }

  private static String event(String uid, String zone) {
    return "BEGIN:VEVENT\r\nUID:%s\r\nDTSTART;TZID=%s:20260101T100000\r\nEND:VEVENT\r\n"
        .formatted(uid, zone);
  }

  private static String written(String... contents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CalendarWriter writer = new CalendarWriter(out);
    PublishedCalendar about =
        new PublishedCalendar("A, B", null, "#336699", Duration.ofHours(1), List.of());
    writer.begin(about.properties());
    for (String content : contents) {
      String calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + content + "END:VCALENDAR\r\n";
      writer.object(ICalendars.parse(calendar.getBytes(UTF_8)));
    }
    writer.end();
    return out.toString(UTF_8);
  }

  private static int times(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void each_zone_is_written_once_before_what_names_it() throws IOException {
    String text =
        written(
            zone("Hut", "+0100") + event("a", "Hut"),
            zone("Hut", "+0100") + event("b", "Hut"),
            event("c", "Europe/Zurich"));
    assertThat(times(text, "TZID:Hut\r\n")).isEqualTo(1);
    assertThat(times(text, "TZID:Europe/Zurich\r\n")).isEqualTo(1);
    assertThat(text.indexOf("TZID:Hut")).isLessThan(text.indexOf("TZID=Hut"));
    assertThat(ICalendars.parse(text.getBytes(UTF_8)).components("VEVENT")).hasSize(3);
  }

  @Test
  void zones_of_one_name_that_mean_different_things_stay_different() throws IOException {
    String text =
        written(zone("Hut", "+0100") + event("a", "Hut"), zone("Hut", "+0200") + event("b", "Hut"));
    assertThat(text).contains("TZID:Hut\r\n", "TZID:Hut 2\r\n", "DTSTART;TZID=Hut 2:2026");
    List<CalendarObject> read =
        ICalendars.split(text.getBytes(UTF_8)).stream()
            .map(one -> CalendarObject.of(one, org.chalet.contentline.Limits.OBJECT))
            .toList();
    assertThat(read.getFirst().span().start() - read.getLast().span().start()).isEqualTo(3600);
  }

  @Test
  void what_a_calendar_says_of_itself_is_read_again() throws IOException {
    String text = written();
    assertThat(text).contains("COLOR:steelblue\r\n", "X-WR-CALNAME:A\\, B\r\n");
    PublishedCalendar read = PublishedCalendar.of(text.getBytes(UTF_8));
    assertThat(read.name()).isEqualTo("A, B");
    assertThat(read.colour()).isEqualTo("#336699");
    assertThat(read.refresh()).isEqualTo(Duration.ofHours(1));
  }
}
