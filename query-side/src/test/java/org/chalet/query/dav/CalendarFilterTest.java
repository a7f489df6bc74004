package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.calendar;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of filter of RFC 4791, 9.7 to 9.9, asked over WebDAV; the range is that of March. */
class CalendarFilterTest {
  private static final String WORK = "/dav/calendars/anna/work/";
  private static final String MARCH =
      "<c:time-range start='20260301T000000Z' end='20260401T000000Z'/>";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void makeACalendar() {
    dav.ask("MKCALENDAR", WORK).answer();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // DTSTART and DURATION
        "DTSTART:20260228T120000Z~DURATION:PT12H                            | false",
        "DTSTART:20260228T120000Z~DURATION:PT13H                            | true",
        "DTSTART:20260401T000000Z~DURATION:PT1H                             | false",
        // DTSTART and DUE
        "DTSTART:20260201T000000Z~DUE:20260301T000000Z                      | false",
        "DTSTART:20260201T000000Z~DUE:20260301T000001Z                      | true",
        "DTSTART:20260401T000000Z~DUE:20260402T000000Z                      | false",
        // DTSTART alone
        "DTSTART:20260301T000000Z                                           | true",
        "DTSTART:20260401T000000Z                                           | false",
        // DUE alone
        "DUE:20260301T000000Z                                               | false",
        "DUE:20260401T000000Z                                               | true",
        "DUE:20260401T000001Z                                               | false",
        // COMPLETED and CREATED
        "CREATED:20260101T000000Z~COMPLETED:20260215T000000Z                | false",
        "CREATED:20260101T000000Z~COMPLETED:20260315T000000Z                | true",
        "CREATED:20260501T000000Z~COMPLETED:20260601T000000Z                | false",
        // COMPLETED alone
        "COMPLETED:20260228T000000Z                                         | false",
        "COMPLETED:20260331T000000Z                                         | true",
        // CREATED alone
        "CREATED:20250101T000000Z                                           | true",
        "CREATED:20260401T000000Z                                           | false",
        // nothing
        "SUMMARY:some day                                                   | true",
      })
  void tasks_by_whatever_dates_they_have(String lines, boolean found) {
    put("VTODO", lines);
    assertThat(finds("VTODO", MARCH)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VJOURNAL  | DTSTART:20260331T235959Z                                | true",
        "VJOURNAL  | DTSTART:20260401T000000Z                                | false",
        "VJOURNAL  | DTSTART;VALUE=DATE:20260331                             | true",
        "VJOURNAL  | DTSTART;VALUE=DATE:20260401                             | false",
        "VJOURNAL  | SUMMARY:undated                                         | false",
        "VFREEBUSY | DTSTART:20260101T000000Z~DTEND:20260301T000001Z          | true",
        "VFREEBUSY | DTSTART:20260402T000000Z~DTEND:20260403T000001Z          | false",
        "VFREEBUSY | FREEBUSY:20260215T000000Z/PT1H,20260331T230000Z/PT2H     | true",
        "VFREEBUSY | FREEBUSY:20260215T000000Z/20260301T000000Z               | false",
        "VEVENT    | DTSTART:20260301T000000Z                                | true",
        "VEVENT    | DTSTART;VALUE=DATE:20260228                             | false",
        "VEVENT    | DTSTART:20200101T000000Z~RRULE:FREQ=YEARLY;BYMONTH=3     | true",
        "VEVENT    | DTSTART:20200401T000000Z~RRULE:FREQ=YEARLY              | false",
      })
  void other_components_by_their_own_rules(String kind, String lines, boolean found) {
    put(kind, lines);
    assertThat(finds(kind, MARCH)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TRIGGER:-PT1H                                                      | false",
        "TRIGGER:-P31D                                                      | true",
        "TRIGGER;RELATED=END:-P31D                                          | false",
        "TRIGGER;RELATED=END:-P32D                                          | true",
        "TRIGGER;VALUE=DATE-TIME:20260315T080000Z                           | true",
        "TRIGGER;VALUE=DATE-TIME:20260401T000000Z                           | false",
        "TRIGGER;VALUE=DATE-TIME:20260201T000000Z~REPEAT:27~DURATION:P1D     | false",
        "TRIGGER;VALUE=DATE-TIME:20260201T000000Z~REPEAT:28~DURATION:P1D     | true",
        "TRIGGER:nonsense                                                   | false",
      })
  void alarms_by_when_they_ring(String lines, boolean found) {
    put(
        "VEVENT",
        "DTSTART:20260501T100000Z~DTEND:20260502T110000Z~BEGIN:VALARM~ACTION:DISPLAY~"
            + lines.strip()
            + "~END:VALARM");
    assertThat(finds("VEVENT", "<c:comp-filter name='VALARM'>" + MARCH + "</c:comp-filter>"))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c:prop-filter name='SUMMARY'/>                                             | true",
        "<c:prop-filter name='LOCATION'/>                                            | false",
        "<c:prop-filter name='LOCATION'><c:is-not-defined/></c:prop-filter>          | true",
        "<c:prop-filter name='SUMMARY'><c:is-not-defined/></c:prop-filter>           | false",
        "<c:prop-filter name='SUMMARY'><c:text-match>CAFÉ</c:text-match></c:prop-filter>| false",
        "<c:prop-filter name='SUMMARY'><c:text-match>caf</c:text-match></c:prop-filter> | true",
        "<c:prop-filter name='SUMMARY'><c:text-match collation='i;octet'>caf</c:text-match>"
            + "</c:prop-filter> | false",
        "<c:prop-filter name='SUMMARY'><c:text-match collation='i;octet'>Caf</c:text-match>"
            + "</c:prop-filter> | true",
        "<c:prop-filter name='SUMMARY'><c:text-match collation='i;unicode-casemap'>CAFÉ"
            + "</c:text-match></c:prop-filter> | true",
        "<c:prop-filter name='SUMMARY'><c:text-match negate-condition='yes'>caf</c:text-match>"
            + "</c:prop-filter> | false",
        "<c:prop-filter name='SUMMARY'><c:text-match negate-condition='no'>caf</c:text-match>"
            + "</c:prop-filter> | true",
        "<c:prop-filter name='ATTENDEE'><c:text-match>bob@</c:text-match><c:param-filter"
            + " name='PARTSTAT'><c:text-match>needs-action</c:text-match></c:param-filter>"
            + "</c:prop-filter> | true",
        "<c:prop-filter name='ATTENDEE'><c:text-match>eve@</c:text-match><c:param-filter"
            + " name='PARTSTAT'><c:text-match>needs-action</c:text-match></c:param-filter>"
            + "</c:prop-filter> | false",
        "<c:prop-filter name='ATTENDEE'><c:param-filter name='ROLE'><c:is-not-defined/>"
            + "</c:param-filter></c:prop-filter> | true",
        "<c:prop-filter name='LAST-MODIFIED'><c:time-range start='20260301T000000Z'"
            + " end='20260302T000000Z'/></c:prop-filter> | true",
        "<c:prop-filter name='LAST-MODIFIED'><c:time-range end='20260301T000000Z'/>"
            + "</c:prop-filter> | false",
        "<c:prop-filter name='SUMMARY'/><c:prop-filter name='LOCATION'/>             | false",
        "<c:comp-filter name='VALARM'><c:is-not-defined/></c:comp-filter>            | true",
        "<c:comp-filter name='VALARM'/>                                              | false",
      })
  void properties_and_parameters_by_text_time_and_absence(String filter, boolean found) {
    put(
        "VEVENT",
        "DTSTART:20260310T100000Z~SUMMARY:Café~LAST-MODIFIED:20260301T080000Z~"
            + "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:bob@example.org~"
            + "ATTENDEE;PARTSTAT=ACCEPTED;ROLE=CHAIR:mailto:eve@example.org");
    assertThat(finds("VEVENT", filter.strip())).isEqualTo(found);
  }

  @Test
  void a_component_may_have_to_be_missing() {
    put("VTODO", "SUMMARY:x");
    String none = "<c:comp-filter name='VEVENT'><c:is-not-defined/></c:comp-filter>";
    assertThat(names(none)).hasSize(1);
    assertThat(names("<c:comp-filter name='VTODO'><c:is-not-defined/></c:comp-filter>")).isEmpty();
    assertThat(names("<c:comp-filter name='VTIMEZONE'><c:is-not-defined/></c:comp-filter>"))
        .hasSize(1);
  }

  @Test
  void ways_of_filtering_that_the_rfc_does_not_know_are_refused_and_named() {
    for (String filter :
        List.of(
            "<c:prop-filter name='SUMMARY' test='anyof'/>",
            "<c:prop-filter name='SUMMARY'><c:text-match match-type='equals'>x</c:text-match>"
                + "</c:prop-filter>")) {
      var answer = query(component("VEVENT", filter), "<d:getetag/>");
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.xml()).startsWith("<d:error><cal:supported-filter><cal:");
    }
    for (String filter :
        List.of(
            "<c:prop-filter name='SUMMARY'><c:is-not-defined/><c:text-match>x</c:text-match>"
                + "</c:prop-filter>",
            "<c:prop-filter name='SUMMARY'><c:text-match negate-condition='maybe'>x</c:text-match>"
                + "</c:prop-filter>",
            "<c:comp-filter name='VTIMEZONE'>" + MARCH + "</c:comp-filter>")) {
      assertThat(query(component("VEVENT", filter), "<d:getetag/>").xml())
          .startsWith("<d:error><cal:valid-filter/>");
    }
  }

  @Test
  void expansion_knows_exceptions_additions_overrides_days_and_floating_times() {
    put(
        "VEVENT",
        "DTSTART;TZID=Europe/Zurich:20260302T100000~DTEND;TZID=Europe/Zurich:20260302T110000~"
            + "RRULE:FREQ=DAILY;COUNT=4~EXDATE;TZID=Europe/Zurich:20260303T100000~"
            + "RDATE;TZID=Europe/Zurich:20260310T150000~END:VEVENT~BEGIN:VEVENT~UID:1~"
            + "RECURRENCE-ID;TZID=Europe/Zurich:20260304T100000~"
            + "DTSTART;TZID=Europe/Zurich:20260304T180000~SUMMARY:late");
    String expanded = data("<c:expand start='20260301T000000Z' end='20260401T000000Z'/>");
    assertThat(
            Pattern.compile("DTSTART[^&]*")
                .matcher(expanded)
                .results()
                .map(match -> match.group())
                .toList())
        .containsExactly(
            "DTSTART:20260302T090000Z",
            "DTSTART:20260304T170000Z",
            "DTSTART:20260305T090000Z",
            "DTSTART:20260310T140000Z");
    assertThat(expanded)
        .contains("RECURRENCE-ID:20260304T090000Z")
        .doesNotContain("RRULE", "EXDATE", "RDATE", "TZID", "VTIMEZONE");
    String limited =
        data("<c:limit-recurrence-set start='20260401T000000Z' end='20260501T000000Z'/>");
    assertThat(limited).contains("RRULE").doesNotContain("SUMMARY:late");
  }

  @Test
  void parts_of_an_object_can_be_chosen() {
    put(
        "VEVENT",
        "DTSTART:20260302T100000Z~SUMMARY;LANGUAGE=en:secret~BEGIN:VALARM~ACTION:AUDIO~"
            + "TRIGGER:-PT5M~END:VALARM");
    assertThat(
            data(
                "<c:comp name='VCALENDAR'><c:allprop/><c:comp name='VEVENT'><c:prop name='UID'/>"
                    + "<c:prop name='SUMMARY' novalue='yes'/><c:comp name='VALARM'><c:allprop/>"
                    + "</c:comp></c:comp></c:comp>"))
        .isEqualTo(
            "BEGIN:VCALENDAR&#13;\nVERSION:2.0&#13;\nPRODID:-//x//EN&#13;\nBEGIN:VEVENT&#13;\n"
                + "UID:1&#13;\nSUMMARY;LANGUAGE=en:&#13;\nBEGIN:VALARM&#13;\nACTION:AUDIO&#13;\n"
                + "TRIGGER:-PT5M&#13;\nEND:VALARM&#13;\nEND:VEVENT&#13;\nEND:VCALENDAR&#13;\n");
    assertThat(data("<c:comp name='VCALENDAR'><c:allcomp/></c:comp>"))
        .contains("SUMMARY;LANGUAGE=en:secret", "BEGIN:VALARM")
        .doesNotContain("PRODID");
  }

  @Test
  void busy_times_can_be_limited() {
    put("VFREEBUSY", "FREEBUSY:20260215T000000Z/PT1H,20260331T230000Z/PT2H");
    assertThat(data("<c:limit-freebusy-set start='20260301T000000Z' end='20260401T000000Z'/>"))
        .contains("FREEBUSY:20260331T230000Z/PT2H");
  }

  @Test
  void what_newer_rfcs_add_is_kept_byte_for_byte() {
    String text =
        calendar(
            ("BEGIN:VEVENT~UID:1~DTSTAMP:20260101T000000Z~DTSTART:20260302T100000Z~"
                    + "COLOR:turquoise~CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://example.org/x~"
                    + "IMAGE;VALUE=URI;DISPLAY=BADGE:https://example.org/i.png~"
                    + "STRUCTURED-DATA;FMTTYPE=application/ld+json;ENCODING=BASE64;VALUE=BINARY:e30=~"
                    + "STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:<b>x</b>~CONCEPT:https://x/y~"
                    + "LINK;LINKREL=SOURCE;VALUE=URI:https://example.org/~REFID:r~"
                    + "BEGIN:PARTICIPANT~UID:p~PARTICIPANT-TYPE:SPEAKER~END:PARTICIPANT~"
                    + "BEGIN:VLOCATION~UID:l~NAME:Hall~BEGIN:X-INNER~END:X-INNER~END:VLOCATION~"
                    + "BEGIN:VRESOURCE~UID:r~RESOURCE-TYPE:PROJECTOR~END:VRESOURCE~END:VEVENT~")
                .replace("~", "\r\n"));
    dav.ask("PUT", WORK + "1.ics").body(text).answer();
    assertThat(dav.ask("GET", WORK + "1.ics").answer().body()).isEqualTo(text);
    assertThat(data(""))
        .isEqualTo(text.replace("\r", "&#13;").replace("<", "&lt;").replace(">", "&gt;"));
    assertThat(data("<c:expand start='20260301T000000Z' end='20260401T000000Z'/>"))
        .contains("BEGIN:PARTICIPANT", "BEGIN:X-INNER", "COLOR:turquoise");
    dav.ask("DELETE", WORK + "1.ics").answer();
    String available =
        calendar(
            ("BEGIN:VAVAILABILITY~UID:1~DTSTAMP:20260101T000000Z~BEGIN:AVAILABLE~UID:a~"
                    + "DTSTART:20260302T080000Z~DTEND:20260302T170000Z~RRULE:FREQ=WEEKLY~"
                    + "END:AVAILABLE~END:VAVAILABILITY~")
                .replace("~", "\r\n"));
    assertThat(dav.ask("PUT", WORK + "1.ics").body(available).answer().status()).isEqualTo(201);
    assertThat(dav.ask("GET", WORK + "1.ics").answer().body()).isEqualTo(available);
    assertThat(finds("VAVAILABILITY", MARCH)).isTrue();
  }

  private void put(String kind, String lines) {
    String text =
        calendar(
            ("BEGIN:"
                    + kind
                    + "~UID:1~DTSTAMP:20260101T000000Z~"
                    + lines.strip()
                    + "~END:"
                    + kind
                    + "~")
                .replace("~", "\r\n"));
    assertThat(dav.ask("PUT", WORK + "1.ics").body(text).answer().status()).isEqualTo(201);
  }

  private boolean finds(String kind, String inside) {
    return !names(component(kind, inside)).isEmpty();
  }

  private static String component(String kind, String inside) {
    return "<c:comp-filter name='" + kind.strip() + "'>" + inside + "</c:comp-filter>";
  }

  private List<String> names(String filter) {
    var answer = query(filter, "<d:getetag/>");
    assertThat(answer.status()).isEqualTo(207);
    return Pattern.compile("<d:href>([^<]*)</d:href>")
        .matcher(answer.xml())
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private String data(String content) {
    return query("", "<c:calendar-data>" + content + "</c:calendar-data>")
        .xml()
        .replaceFirst("(?s).*<cal:calendar-data>(.*)</cal:calendar-data>.*", "$1");
  }

  private DavServer.Answer query(String filter, String properties) {
    return dav.ask("REPORT", WORK)
        .with("Depth", "1")
        .body(
            "<c:calendar-query xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'><d:prop>"
                + properties
                + "</d:prop><c:filter><c:comp-filter name='VCALENDAR'>"
                + filter
                + "</c:comp-filter></c:filter></c:calendar-query>")
        .answer();
  }
}
