package org.chalet.stories;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What is there when a story begins, some of it hostile. */
final class Furniture {
  static final String HOSTILE =
      "<img src=x onerror=\"window.stolen=1\"><script>window.stolen=1</script>";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final Server server;

  Furniture(Server server) {
    this.server = server;
  }

  void fill() throws IOException, InterruptedException {
    LocalDate monday = LocalDate.now(ZoneOffset.UTC).minusDays(2);
    List<String> summaries = List.of("Stand-up", "Lunch with Ana", "Board meeting", HOSTILE);
    for (int index = 0; index < 8; index++) {
      String day = DAY.format(monday.plusDays(index));
      String hour = "%02d".formatted(8 + index);
      require(
          server.put(
              "user01",
              "/dav/calendars/user01/default/e" + index + ".ics",
              "text/calendar",
              """
              BEGIN:VCALENDAR\r
              VERSION:2.0\r
              PRODID:-//stories//EN\r
              BEGIN:VEVENT\r
              UID:e%d\r
              DTSTAMP:20260101T000000Z\r
              DTSTART:%sT%s0000Z\r
              DURATION:PT1H\r
              SUMMARY:%s\r
              LOCATION:%s\r
              END:VEVENT\r
              END:VCALENDAR\r
              """
                  .formatted(index, day, hour, summaries.get(index % 4), "Room " + index)));
      require(
          server.put(
              "user01",
              "/dav/addressbooks/user01/default/c" + index + ".vcf",
              "text/vcard",
              """
              BEGIN:VCARD\r
              VERSION:3.0\r
              UID:c%d\r
              FN:%s\r
              N:%s;;;;\r
              EMAIL:person%d@example.org\r
              TEL:+4122555010%d\r
              NOTE:%s\r
              END:VCARD\r
              """
                  .formatted(index, name(index), name(index), index / 2, index, HOSTILE)));
    }
  }

  private static String name(int index) {
    return index == 3 ? HOSTILE.replace(";", "\\;") : "Person " + index;
  }

  private static void require(int status) {
    if (status != 201) {
      throw new IllegalStateException("furnishing was answered with " + status);
    }
  }
}
