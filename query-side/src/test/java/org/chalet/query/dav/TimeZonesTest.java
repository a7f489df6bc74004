package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.event;
import static org.chalet.query.dav.Texts.missing;
import static org.chalet.query.dav.Texts.propfind;
import static org.chalet.query.dav.Texts.proppatch;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time zones by reference (RFC 7809). */
class TimeZonesTest {
  private static final String WORK = "/dav/calendars/anna/work/";
  private static final String BARE =
      event("1", ";TZID=Europe/Zurich:20260310T100000", ";TZID=Europe/Zurich:20260310T110000");
  private static final String SPELLED =
      BARE.replace(
          "BEGIN:VEVENT",
          "BEGIN:VTIMEZONE\r\nTZID:Europe/Zurich\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
              + "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
              + "BEGIN:VEVENT");

  private final DavServer dav = new DavServer();

  @BeforeEach
  void fill() {
    dav.ask("MKCALENDAR", WORK).answer();
    dav.ask("PUT", WORK + "bare.ics").body(BARE).answer();
    dav.ask("PUT", WORK + "spelled.ics").body(SPELLED.replace("UID:1", "UID:2")).answer();
  }

  @Test
  void objects_come_as_they_are_stored_with_known_zones_or_without() {
    assertThat(get("bare.ics", null)).isEqualTo(BARE);
    assertThat(get("bare.ics", "F")).isEqualTo(BARE);
    assertThat(get("bare.ics", "T")).contains("TZID:Europe/Zurich", "BEGIN:DAYLIGHT");
    assertThat(get("spelled.ics", null)).contains("BEGIN:VTIMEZONE");
    assertThat(get("spelled.ics", "F")).doesNotContain("BEGIN:VTIMEZONE").contains("TZID=Europe");
    assertThat(get("spelled.ics", "T")).contains("BEGIN:VTIMEZONE").doesNotContain("DAYLIGHT");
  }

  @Test
  void reports_follow_the_header_too() {
    String request =
        "<c:calendar-multiget xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'><d:prop>"
            + "<c:calendar-data/></d:prop><d:href>"
            + WORK
            + "spelled.ics</d:href></c:calendar-multiget>";
    assertThat(dav.ask("REPORT", WORK).body(request).answer().body()).contains("VTIMEZONE");
    assertThat(dav.ask("REPORT", WORK).with("CalDAV-Timezones", "F").body(request).answer().body())
        .contains("BEGIN:VEVENT")
        .doesNotContain("VTIMEZONE");
    assertThat(
            dav.ask("REPORT", WORK).with("CalDAV-Timezones", "x").body(request).answer().status())
        .isEqualTo(400);
  }

  @Test
  void the_zone_of_a_calendar_has_a_name_and_a_text_that_agree() {
    patch(
        "<d:set><d:prop><c:calendar-timezone-id>Europe/Zurich</c:calendar-timezone-id></d:prop>"
            + "</d:set>");
    assertThat(find("<c:calendar-timezone-id/><c:calendar-timezone/>"))
        .contains("<cal:calendar-timezone-id>Europe/Zurich</cal:calendar-timezone-id>")
        .contains("BEGIN:VTIMEZONE&#13;\nTZID:Europe/Zurich&#13;\n");
    patch("<d:remove><d:prop><c:calendar-timezone/></d:prop></d:remove>");
    assertThat(find("<c:calendar-timezone-id/>")).contains(missing("<cal:calendar-timezone-id/>"));
  }

  @Test
  void a_zone_that_nobody_knows_is_refused() {
    assertThat(
            patch(
                "<d:set><d:prop><c:calendar-timezone-id>Moon/Sea</c:calendar-timezone-id>"
                    + "</d:prop></d:set>"))
        .contains("<d:error><cal:valid-timezone/></d:error>");
    var query =
        dav.ask("REPORT", WORK)
            .body(
                "<c:calendar-query xmlns:c='urn:ietf:params:xml:ns:caldav'><c:filter>"
                    + "<c:comp-filter name='VCALENDAR'/></c:filter>"
                    + "<c:timezone-id>Moon/Sea</c:timezone-id></c:calendar-query>")
            .answer();
    assertThat(query.status()).isEqualTo(403);
    assertThat(query.xml()).contains("<cal:valid-timezone/>");
  }

  @Test
  void a_query_with_a_zone_that_is_none_names_what_is_wrong_with_it() {
    var query =
        dav.ask("REPORT", WORK)
            .body(
                "<c:calendar-query xmlns:c='urn:ietf:params:xml:ns:caldav'><c:filter>"
                    + "<c:comp-filter name='VCALENDAR'/></c:filter>"
                    + "<c:timezone>nonsense</c:timezone></c:calendar-query>")
            .answer();
    assertThat(query.status()).isEqualTo(403);
    assertThat(query.xml()).startsWith("<d:error><cal:valid-calendar-data/>");
  }

  @Test
  void the_home_names_no_service_of_its_own() {
    assertThat(
            dav.ask("PROPFIND", "/dav/calendars/anna/")
                .with("Depth", "0")
                .body(propfind("<c:timezone-service-set/>"))
                .answer()
                .xml())
        .contains("<cal:timezone-service-set/></d:prop><d:status>HTTP/1.1 200 OK");
    assertThat(dav.ask("OPTIONS", WORK).answer().header("DAV")).contains("calendar-no-timezone");
  }

  private String get(String name, @Nullable String zones) {
    var asked = dav.ask("GET", WORK + name);
    return (zones == null ? asked : asked.with("CalDAV-Timezones", zones)).answer().body();
  }

  private String patch(String instructions) {
    return dav.ask("PROPPATCH", WORK).body(proppatch(instructions)).answer().xml();
  }

  private String find(String properties) {
    return dav.ask("PROPFIND", WORK).with("Depth", "0").body(propfind(properties)).answer().xml();
  }
}
