package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.calendar;
import static org.chalet.query.dav.Texts.event;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarQueryTest {
  private static final String WORK = "/dav/calendars/anna/work/";
  private static final String MARCH = "start='20260301T000000Z' end='20260401T000000Z'";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void fill() {
    dav.ask("MKCALENDAR", WORK).answer();
    put("in", event("in", ":20260310T100000Z", ":20260310T110000Z"));
    put("before", event("before", ":20260228T100000Z", ":20260301T000000Z"));
    put("into", event("into", ":20260228T100000Z", ":20260301T000001Z"));
    put("after", event("after", ":20260401T000000Z", ":20260401T010000Z"));
    put("around", event("around", ":20200101T000000Z", ":20300101T000000Z"));
    put("day", event("day", ";VALUE=DATE:20260331", ";VALUE=DATE:20260401"));
    put("float", event("float", ":20260315T100000", ":20260315T110000"));
    put(
        "weekly",
        event("weekly", ":20260105T100000Z", ":20260105T110000Z", "RRULE:FREQ=WEEKLY\r\n"));
    put(
        "ended",
        event("ended", ":20260105T100000Z", ":20260105T110000Z", "RRULE:FREQ=WEEKLY;COUNT=3\r\n"));
    put(
        "yearly",
        event("yearly", ":20250501T100000Z", ":20250501T110000Z", "RRULE:FREQ=YEARLY\r\n"));
    put(
        "task",
        calendar(
            "BEGIN:VTODO\r\nUID:task\r\nDTSTAMP:20260101T000000Z\r\n"
                + "DUE:20260312T100000Z\r\nSUMMARY:do\r\nEND:VTODO\r\n"));
    put(
        "someday",
        calendar(
            "BEGIN:VTODO\r\nUID:someday\r\nDTSTAMP:20260101T000000Z\r\n"
                + "SUMMARY:do\r\nEND:VTODO\r\n"));
  }

  @Test
  void findsWhatOverlapsARange() {
    assertThat(names(events("<c:time-range " + MARCH + "/>")))
        .containsExactlyInAnyOrder("in", "into", "around", "day", "float", "weekly");
  }

  @Test
  void findsWhatComesFromAMomentOn() {
    assertThat(names(events("<c:time-range start='20260401T000000Z'/>")))
        .containsExactlyInAnyOrder("after", "around", "weekly", "yearly");
  }

  @Test
  void findsWhatCameBeforeAMoment() {
    assertThat(names(events("<c:time-range end='20200102T000000Z'/>"))).containsExactly("around");
  }

  @Test
  void findsTasksByTheirOwnRules() {
    assertThat(names(component("VTODO", "<c:time-range " + MARCH + "/>")))
        .containsExactlyInAnyOrder("task", "someday");
    assertThat(names(component("VTODO", ""))).containsExactlyInAnyOrder("task", "someday");
    assertThat(names(component("VJOURNAL", ""))).isEmpty();
  }

  @Test
  void findsByTextAndByUid() {
    assertThat(
            names(
                component(
                    "VTODO",
                    "<c:prop-filter name='SUMMARY'><c:text-match>DO</c:text-match>"
                        + "</c:prop-filter>")))
        .hasSize(2);
    assertThat(
            names(
                events(
                    "<c:prop-filter name='UID'><c:text-match collation='i;octet'>weekly"
                        + "</c:text-match></c:prop-filter>")))
        .containsExactly("weekly");
  }

  @Test
  void aFilterForAllFindsAll() {
    assertThat(names("<c:comp-filter name='VCALENDAR'/>")).hasSize(12);
  }

  @Test
  void theZoneOfTheQueryDecidesAboutFloatingTimes() {
    String filter =
        "<c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'>"
            + "<c:time-range start='20260315T000000Z' end='20260315T090000Z'/></c:comp-filter>"
            + "</c:comp-filter>";
    assertThat(names(filter)).doesNotContain("float");
    String zone =
        "<c:timezone>BEGIN:VCALENDAR&#13;\nVERSION:2.0&#13;\nBEGIN:VTIMEZONE&#13;\n"
            + "TZID:Asia/Tokyo&#13;\nEND:VTIMEZONE&#13;\nEND:VCALENDAR&#13;\n</c:timezone>";
    assertThat(names(filter, zone)).contains("float");
    assertThat(names(filter, "<c:timezone-id>Asia/Tokyo</c:timezone-id>")).contains("float");
  }

  @Test
  void textComesAlongAndExpanded() {
    var answer =
        query(
            events("<c:time-range " + MARCH + "/>"),
            "",
            "<c:calendar-data><c:expand " + MARCH + "/></c:calendar-data>");
    assertThat(answer.xml()).contains("DTSTART:20260302T100000Z").doesNotContain("RRULE");
  }

  @Test
  void filtersThatCannotBeAreRefused() {
    for (String filter :
        List.of(
            "",
            "<c:comp-filter name='VEVENT'/>",
            "<c:comp-filter name='VCALENDAR'/><c:comp-filter name='VCALENDAR'/>",
            "<c:comp-filter/>",
            events("<c:time-range/>"),
            events("<c:time-range start='tomorrow'/>"),
            events("<c:time-range start='20260401T000000Z' end='20260301T000000Z'/>"))) {
      var answer = query(filter, "", "");
      assertThat(answer.status()).as(filter).isEqualTo(403);
      assertThat(answer.xml()).contains("<cal:valid-filter/>");
    }
    assertThat(query(events("<c:nonsense/>"), "", "").xml())
        .contains("<cal:supported-filter><cal:nonsense/></cal:supported-filter>");
    assertThat(
            query(
                    events(
                        "<c:prop-filter name='UID'><c:text-match collation='i;klingon'>x"
                            + "</c:text-match></c:prop-filter>"),
                    "",
                    "")
                .xml())
        .contains("<cal:supported-collation/>");
  }

  private void put(String name, String text) {
    assertThat(dav.ask("PUT", WORK + name + ".ics").body(text).answer().status()).isEqualTo(201);
  }

  private static String events(String inner) {
    return component("VEVENT", inner);
  }

  private static String component(String name, String inner) {
    return "<c:comp-filter name='VCALENDAR'><c:comp-filter name='"
        + name
        + "'>"
        + inner
        + "</c:comp-filter></c:comp-filter>";
  }

  private List<String> names(String filter) {
    return names(filter, "");
  }

  private List<String> names(String filter, String more) {
    var answer = query(filter, more, "");
    assertThat(answer.status()).isEqualTo(207);
    return Pattern.compile("<d:href>" + WORK + "([^<]*).ics</d:href>")
        .matcher(answer.xml())
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private DavServer.Answer query(String filter, String more, String data) {
    return dav.ask("REPORT", WORK)
        .with("Depth", "1")
        .body(
            "<c:calendar-query xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'><d:prop>"
                + "<d:getetag/>"
                + data
                + "</d:prop><c:filter>"
                + filter
                + "</c:filter>"
                + more
                + "</c:calendar-query>")
        .answer();
  }
}
