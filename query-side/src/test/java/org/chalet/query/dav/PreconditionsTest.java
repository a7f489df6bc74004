package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.calendar;
import static org.chalet.query.dav.Texts.event;
import static org.chalet.query.dav.Texts.ok;
import static org.chalet.query.dav.Texts.propfind;
import static org.chalet.query.dav.Texts.proppatch;

import org.chalet.calendar.CalendarLimits;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CreateCalendar;
import org.chalet.contact.ContactLimits;
import org.chalet.icalendar.Bounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What RFC 4791 and RFC 6352 call preconditions, by the elements that name them. */
class PreconditionsTest {
  private static final String WORK = "/dav/calendars/anna/work/";
  private static final String PEOPLE = "/dav/addressbooks/anna/people/";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void fill() {
    dav.ask("MKCALENDAR", WORK).answer();
    dav.ask("MKCOL", PEOPLE).body(Texts.NEW_BOOK).answer();
  }

  @Test
  void limits_are_announced_as_they_are_kept() {
    var calendar =
        find(
            WORK,
            "<c:max-resource-size/><c:min-date-time/><c:max-date-time/>"
                + "<c:max-attendees-per-instance/>");
    assertThat(calendar.xml())
        .contains(
            ok(
                "<cal:max-resource-size>"
                    + CalendarLimits.OBJECT.maxBytes()
                    + "</cal:max-resource-size><cal:min-date-time>00010101T000000Z"
                    + "</cal:min-date-time><cal:max-date-time>99991231T235959Z"
                    + "</cal:max-date-time><cal:max-attendees-per-instance>"
                    + Bounds.MOST_ATTENDEES
                    + "</cal:max-attendees-per-instance>"));
    assertThat(find(PEOPLE, "<r:max-resource-size/>").xml())
        .contains(">" + ContactLimits.CARD.maxBytes() + "<");
  }

  @Test
  void an_object_that_is_larger_than_announced_is_refused() {
    byte[] event = new byte[CalendarLimits.OBJECT.maxBytes() + 1];
    assertThat(dav.ask("PUT", WORK + "1.ics").body(event).answer().xml())
        .startsWith("<d:error><cal:max-resource-size/>");
    byte[] card = new byte[ContactLimits.CARD.maxBytes() + 1];
    assertThat(dav.ask("PUT", PEOPLE + "1.vcf").body(card).answer().xml())
        .startsWith("<d:error><card:max-resource-size/>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BEGIN:VEVENT~UID:1~DTSTART:00000101T000000Z~END:VEVENT                | min-date-time",
        "BEGIN:VEVENT~UID:1~DTSTART;TZID=EST5EDT:99991231T235959~END:VEVENT     | max-date-time",
        "BEGIN:VEVENT~UID:1~DTSTART:tomorrow~END:VEVENT                    | valid-calendar-data",
        "BEGIN:VEVENT~UID:1~END:VEVENT~BEGIN:VEVENT~UID:2~END:VEVENT"
            + " | valid-calendar-object-resource",
        "METHOD:REQUEST~BEGIN:VEVENT~UID:1~END:VEVENT | valid-calendar-object-resource",
        "BEGIN:VPOLL~UID:1~END:VPOLL                             | supported-calendar-component",
      })
  void an_object_that_cannot_be_is_refused_by_name(String content, String element) {
    var answer =
        dav.ask("PUT", WORK + "1.ics")
            .body(calendar(content.strip().replace("~", "\r\n") + "\r\n"))
            .answer();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.xml()).startsWith("<d:error><cal:" + element + "/>");
    assertThat(dav.ask("GET", WORK + "1.ics").answer().status()).isEqualTo(404);
  }

  @Test
  void more_people_than_announced_are_refused() {
    String crowd = "ATTENDEE:mailto:a@example.org\r\n".repeat(Bounds.MOST_ATTENDEES + 1);
    var answer =
        dav.ask("PUT", WORK + "1.ics")
            .body(event("1", ":20260310T100000Z", ":20260310T110000Z", crowd))
            .answer();
    assertThat(answer.xml()).startsWith("<d:error><cal:max-attendees-per-instance/>");
  }

  @Test
  void a_collection_within_another_names_its_kind() {
    assertThat(dav.ask("MKCALENDAR", WORK + "inner/").answer().xml())
        .startsWith("<d:error><cal:calendar-collection-location-ok/>");
    assertThat(dav.ask("MKCOL", PEOPLE + "inner/").body(Texts.NEW_BOOK).answer().xml())
        .startsWith("<d:error><card:addressbook-collection-location-ok/>");
  }

  @Test
  void a_time_zone_has_to_be_one() {
    for (String zone : new String[] {"nonsense", "BEGIN:VCALENDAR&#13;\nEND:VCALENDAR"}) {
      String set =
          "<d:set><d:prop><c:calendar-timezone>" + zone + "</c:calendar-timezone></d:prop></d:set>";
      assertThat(dav.ask("PROPPATCH", WORK).body(proppatch(set)).answer().xml())
          .contains("403 Forbidden</d:status><d:error><cal:valid-calendar-data/></d:error>");
      var made =
          dav.ask("MKCALENDAR", "/dav/calendars/anna/other/")
              .body(
                  "<c:mkcalendar xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'>"
                      + set
                      + "</c:mkcalendar>")
              .answer();
      assertThat(made.status()).isEqualTo(207);
      assertThat(made.xml()).contains("<cal:valid-calendar-data/>");
      assertThat(dav.ask("GET", "/dav/calendars/anna/other/").answer().status()).isEqualTo(404);
    }
  }

  @Test
  void a_wrong_kind_of_collection_is_told_with_all_that_was_not_set() {
    var answer =
        dav.ask("MKCOL", "/dav/calendars/anna/other/")
            .body(Texts.NEW_BOOK.replace("</prop>", "<displayname>X</displayname></prop>"))
            .answer();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.xml())
        .isEqualTo(
            "<d:mkcol-response><d:propstat><d:prop><d:resourcetype/></d:prop><d:status>"
                + "HTTP/1.1 403 Forbidden</d:status><d:error><d:valid-resourcetype/></d:error>"
                + "</d:propstat><d:propstat><d:prop><d:displayname/></d:prop><d:status>"
                + "HTTP/1.1 424 Failed Dependency</d:status></d:propstat></d:mkcol-response>");
  }

  @Test
  void more_instances_than_anybody_wants_are_told_as_a_limit() {
    dav.ask("PUT", WORK + "1.ics")
        .body(event("1", ":20000101T100000Z", ":20000101T110000Z", "RRULE:FREQ=HOURLY\r\n"))
        .answer();
    dav.ask("PUT", WORK + "2.ics").body(event("2")).answer();
    var answer =
        dav.ask("REPORT", WORK)
            .body(
                "<c:calendar-query xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'><d:prop>"
                    + "<d:getetag/><c:calendar-data><c:expand start='20000101T000000Z'"
                    + " end='20300101T000000Z'/></c:calendar-data></d:prop><c:filter>"
                    + "<c:comp-filter name='VCALENDAR'/></c:filter></c:calendar-query>")
            .answer();
    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.xml())
        .contains(
            "<d:propstat><d:prop><cal:calendar-data/></d:prop><d:status>HTTP/1.1 507 Insufficient"
                + " Storage</d:status><d:error><d:number-of-matches-within-limits/></d:error>"
                + "</d:propstat>")
        .contains("<cal:calendar-data>BEGIN:VCALENDAR");
  }

  @Test
  void a_broken_object_that_was_stored_once_fails_no_answer_for_its_neighbours() {
    CreateCalendar made = (CreateCalendar) dav.desk.sent.getFirst();
    dav.views.happened(
        new CalendarObjectPut(
            made.calendar().raw(), made.owner().raw(), "bad.ics", "bad", "VEVENT", "%!", null));
    dav.ask("PUT", WORK + "good.ics").body(event("good")).answer();
    for (String filter :
        new String[] {
          "<c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'><c:time-range"
              + " start='20260301T000000Z' end='20260401T000000Z'/></c:comp-filter>"
              + "</c:comp-filter>",
          "<c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'><c:prop-filter"
              + " name='SUMMARY'/></c:comp-filter></c:comp-filter>"
        }) {
      var answer =
          dav.ask("REPORT", WORK)
              .body(
                  "<c:calendar-query xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'>"
                      + "<d:prop><c:calendar-data><c:expand start='20260301T000000Z'"
                      + " end='20260401T000000Z'/></c:calendar-data></d:prop><c:filter>"
                      + filter
                      + "</c:filter></c:calendar-query>")
              .answer();
      assertThat(answer.status()).isEqualTo(207);
      assertThat(answer.xml()).contains("good.ics").contains("UID:good").doesNotContain("bad.ics");
    }
    assertThat(dav.ask("REPORT", WORK).body(Texts.sync("")).answer().xml()).contains("bad.ics");
    assertThat(dav.ask("GET", WORK + "bad.ics").answer().body()).isEqualTo("%!");
    assertThat(dav.ask("GET", WORK).answer().body()).contains("UID:good");
  }

  private DavServer.Answer find(String path, String properties) {
    return dav.ask("PROPFIND", path).with("Depth", "0").body(propfind(properties)).answer();
  }
}
