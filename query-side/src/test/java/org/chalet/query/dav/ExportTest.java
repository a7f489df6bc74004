package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.calendar;

import org.chalet.icalendar.ICalendars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportTest {
  private static final String WORK = "/dav/calendars/anna/work/";
  private static final String ZONE =
      "BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
          + "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void makeACalendar() {
    dav.ask("MKCALENDAR", WORK)
        .body(
            "<c:mkcalendar xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'><d:set><d:prop>"
                + "<d:displayname>Work, all</d:displayname></d:prop></d:set></c:mkcalendar>")
        .answer();
  }

  @Test
  void aCalendarIsOneFileWithEachZoneOnce() {
    String event =
        "BEGIN:VEVENT\r\nUID:%s\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Own:20260310T100000\r\n"
            + "X-LONG:folded\r\n  line\r\nEND:VEVENT\r\n";
    put("1", calendar(ZONE + event.formatted("1")));
    put("2", calendar(ZONE + event.formatted("2")));
    var answer = dav.ask("GET", WORK).answer();
    assertThat(answer.header("Content-Type")).isEqualTo("text/calendar; charset=utf-8");
    assertThat(answer.body())
        .isEqualTo(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Chalet//Chalet//EN\r\n"
                + "X-WR-CALNAME:Work\\, all\r\n"
                + ZONE
                + event.formatted("1")
                + event.formatted("2")
                + "END:VCALENDAR\r\n");
    assertThat(ICalendars.parse(answer.response().getContentAsByteArray()).components("VEVENT"))
        .hasSize(2);
    var again = dav.ask("GET", WORK).with("If-None-Match", answer.header("ETag")).answer();
    assertThat(again.status()).isEqualTo(304);
    assertThat(dav.ask("HEAD", WORK).answer().body()).isEmpty();
  }

  @Test
  void anAddressBookIsItsCardsOneAfterTheOther() {
    String people = "/dav/addressbooks/anna/people/";
    dav.ask("MKCOL", people)
        .body(
            "<mkcol xmlns='DAV:'><set><prop><resourcetype><collection/>"
                + "<addressbook xmlns='urn:ietf:params:xml:ns:carddav'/></resourcetype></prop>"
                + "</set></mkcol>")
        .answer();
    String one = Texts.card("1", "Lea", "lea@example.org");
    String two = Texts.card("2", "Luc", "luc@example.org");
    dav.ask("PUT", people + "1.vcf").body(one.stripTrailing()).answer();
    dav.ask("PUT", people + "2.vcf").body(two).answer();
    assertThat(dav.ask("GET", people).answer().body()).isEqualTo(one + two);
  }

  @Test
  void otherPlacesSayWhatTheyAreFor() {
    assertThat(dav.ask("GET", "/dav/calendars/anna/").answer().body()).contains("apps");
    assertThat(dav.ask("HEAD", "/dav/").answer().status()).isEqualTo(200);
  }

  private void put(String name, String text) {
    assertThat(dav.ask("PUT", WORK + name + ".ics").body(text).answer().status()).isEqualTo(201);
  }
}
