package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObjectLifeTest {
  private static final String HOME = "/dav/calendars/anna/";
  private static final String EVENT =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:1\r\n"
          + "DTSTAMP:20260101T000000Z\r\nDTSTART:20260310T100000Z\r\nDTEND:20260310T110000Z\r\n"
          + "SUMMARY:Fish & <chips>\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  private static final String SYNC =
      "<sync-collection xmlns='DAV:'><sync-token>%s</sync-token><sync-level>1</sync-level>"
          + "<prop><getetag/></prop></sync-collection>";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void makeACalendar() {
    assertThat(dav.ask("MKCALENDAR", HOME + "work/").answer().status()).isEqualTo(201);
  }

  @Test
  void anEventLivesAndLeavesATombstone() {
    var put = dav.ask("PUT", HOME + "work/a%40b.ics").type("text/calendar").body(EVENT).answer();
    assertThat(put.status()).isEqualTo(201);
    var get = dav.ask("GET", HOME + "work/a@b.ics").answer();
    assertThat(get.body()).isEqualTo(EVENT);
    assertThat(get.header("ETag")).isEqualTo(put.header("ETag"));

    var all = dav.ask("REPORT", HOME + "work/").body(SYNC.formatted("")).answer();
    assertThat(all.xml())
        .isEqualTo(
            "<d:multistatus><d:response><d:href>/dav/calendars/anna/work/a%40b.ics</d:href>"
                + "<d:propstat><d:prop><d:getetag>"
                + put.header("ETag")
                + "</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>"
                + "</d:response><d:sync-token>https://dav.example.org:8443/ns/sync/1/2"
                + "</d:sync-token></d:multistatus>");

    assertThat(dav.ask("DELETE", HOME + "work/a%40b.ics").answer().status()).isEqualTo(204);
    var delta =
        dav.ask("REPORT", HOME + "work/")
            .body(SYNC.formatted("https://dav.example.org:8443/ns/sync/1/2"))
            .answer();
    assertThat(delta.xml())
        .isEqualTo(
            "<d:multistatus><d:response><d:href>/dav/calendars/anna/work/a%40b.ics</d:href>"
                + "<d:status>HTTP/1.1 404 Not Found</d:status></d:response>"
                + "<d:sync-token>https://dav.example.org:8443/ns/sync/1/3</d:sync-token>"
                + "</d:multistatus>");
  }
}
