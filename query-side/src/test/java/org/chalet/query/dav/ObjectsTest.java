package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.event;
import static org.chalet.query.dav.Texts.propfind;

import java.util.List;
import java.util.Map;
import org.chalet.calendar.CreateCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectsTest {
  private static final String WORK = "/dav/calendars/anna/work/";
  private static final String PEOPLE = "/dav/addressbooks/anna/people/";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void makeCollections() {
    dav.ask("MKCALENDAR", WORK).answer();
    dav.ask("MKCOL", PEOPLE)
        .body(
            "<mkcol xmlns='DAV:'><set><prop><resourcetype><collection/>"
                + "<addressbook xmlns='urn:ietf:params:xml:ns:carddav'/></resourcetype>"
                + "<displayname>People</displayname></prop></set></mkcol>")
        .answer();
  }

  @Test
  void whatIsPutComesBackByteForByte() {
    String text = event("1").replace("SUMMARY", "X-OWN;P=\"a:b\":\t\r\n folded\r\nSUMMARY");
    var put = put("1.ics", text);
    assertThat(put.status()).isEqualTo(201);
    var get = dav.ask("GET", WORK + "1.ics").answer();
    assertThat(get.body()).isEqualTo(text);
    assertThat(get.header("ETag")).isEqualTo(put.header("ETag")).startsWith("\"");
    assertThat(get.header("Content-Type"))
        .isEqualTo("text/calendar; charset=utf-8; component=VEVENT");
    assertThat(get.header("Last-Modified")).isEqualTo("Sun, 01 Mar 2026 12:00:00 GMT");
    assertThat(get.header("Content-Length")).isEqualTo(Integer.toString(text.length()));
    var head = dav.ask("HEAD", WORK + "1.ics").answer();
    assertThat(head.body()).isEmpty();
    assertThat(head.header("ETag")).isEqualTo(put.header("ETag"));
    assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(text.length()));
  }

  @Test
  void cardsComeBackByteForByteToo() {
    String card = Texts.card("1", "Lea Rossi", "lea@example.org");
    var put = dav.ask("PUT", PEOPLE + "1.vcf").type("text/vcard; charset=utf-8").body(card);
    assertThat(put.answer().status()).isEqualTo(201);
    var get = dav.ask("GET", PEOPLE + "1.vcf").answer();
    assertThat(get.body()).isEqualTo(card);
    assertThat(get.header("Content-Type")).isEqualTo("text/vcard; charset=utf-8");
  }

  @Test
  void aClientThatHasItGetsNothing() {
    String etag = put("1.ics", event("1")).header("ETag");
    for (String has : List.of(etag, "W/" + etag, "\"x\", " + etag, "*")) {
      var get = dav.ask("GET", WORK + "1.ics").with("If-None-Match", has).answer();
      assertThat(get.status()).isEqualTo(304);
      assertThat(get.body()).isEmpty();
      assertThat(get.header("ETag")).isEqualTo(etag);
    }
    assertThat(dav.ask("GET", WORK + "1.ics").with("If-None-Match", "\"x\"").answer().status())
        .isEqualTo(200);
  }

  @Test
  void writersSayWhatTheyExpect() {
    assertThat(put("1.ics", event("1"), "If-Match", "*").status()).isEqualTo(412);
    String etag = put("1.ics", event("1"), "If-None-Match", "*").header("ETag");
    assertThat(put("1.ics", event("1"), "If-None-Match", "*").status()).isEqualTo(412);
    assertThat(put("1.ics", event("1"), "If-Match", "\"stale\"").status()).isEqualTo(412);
    assertThat(put("1.ics", event("1"), "If-Match", etag).status()).isEqualTo(204);
    assertThat(put("1.ics", event("1"), "If-Match", "W/" + etag).status()).isEqualTo(204);
    String unquoted = etag.substring(1, etag.length() - 1);
    assertThat(put("1.ics", event("1"), "If-Match", unquoted).status()).isEqualTo(204);
    var stale = dav.ask("DELETE", WORK + "1.ics").with("If-Match", "\"stale\"").answer();
    assertThat(stale.status()).isEqualTo(412);
    var gone = dav.ask("DELETE", WORK + "1.ics").with("If-Match", etag).answer();
    assertThat(gone.status()).isEqualTo(204);
    assertThat(dav.ask("GET", WORK + "1.ics").answer().status()).isEqualTo(404);
  }

  @Test
  void writersMayGoByTheDateOfWhatTheyKnow() {
    String later = "Sat, 01 Jan 2050 00:00:00 GMT";
    String sooner = "Sat, 01 Jan 2000 00:00:00 GMT";
    assertThat(put("1.ics", event("1"), "If-Unmodified-Since", sooner).status()).isEqualTo(201);
    assertThat(put("1.ics", event("1"), "If-Unmodified-Since", sooner).status()).isEqualTo(412);
    assertThat(put("1.ics", event("1"), "If-Unmodified-Since", later).status()).isEqualTo(204);
    for (var known : Map.of(sooner, 412, later, 204).entrySet()) {
      var delete =
          dav.ask("DELETE", WORK + "1.ics").with("If-Unmodified-Since", known.getKey()).answer();
      put("1.ics", event("1"));
      assertThat(delete.status()).isEqualTo(known.getValue());
    }
  }

  @Test
  void aPreconditionThatNamesNothingIsNotPassedOver() {
    put("1.ics", event("1"));
    for (String nonsense : new String[] {"\"", ",,,", "", "\"open"}) {
      assertThat(
              put(
                      "1.ics",
                      event("1", ":20270310T100000Z", ":20270310T110000Z"),
                      "If-Match",
                      nonsense)
                  .status())
          .as(nonsense)
          .isEqualTo(412);
      var gone = dav.ask("DELETE", WORK + "1.ics").with("If-Match", nonsense).answer();
      assertThat(gone.status()).isEqualTo(412);
    }
    assertThat(dav.ask("GET", WORK + "1.ics").answer().body()).isEqualTo(event("1"));
  }

  @Test
  void aTakenUidIsAConflict() {
    put("1.ics", event("1"));
    var answer = put("2.ics", event("1"));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.xml())
        .contains("<cal:no-uid-conflict><d:href>/dav/calendars/anna/work/1.ics</d:href>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a%40b.ics",
        "a@b.ics",
        "%61.ics",
        "a%20b.ics",
        "%C3%A9.ics",
        "a&b'.ics",
        "a%2Bb+.ics",
        "a%c3%a9.ics",
        "(x)!$,;=:.ics",
        "a%25b.ics",
        "{x}.ics"
      })
  void urlsStayAsTheirClientWroteThem(String segment) {
    String written = segment.equals("{x}.ics") ? "%7Bx%7D.ics" : segment;
    assertThat(put(written, event("1")).status()).isEqualTo(201);
    var list = dav.ask("PROPFIND", WORK).with("Depth", "1").body(propfind("<d:getetag/>"));
    assertThat(list.answer().xml())
        .contains("<d:href>" + WORK + written.replace("&", "&amp;") + "</d:href>");
    var sync = dav.ask("REPORT", WORK).body(Texts.sync("")).answer();
    assertThat(sync.xml())
        .contains("<d:href>" + WORK + written.replace("&", "&amp;") + "</d:href>");
  }

  @Test
  void anotherSpellingIsTheSameObjectAndDoesNotRenameIt() {
    put("a@b.ics", event("1"));
    assertThat(put("a%40b.ics", event("1", ":20260311T100000Z", ":20260311T110000Z")).status())
        .isEqualTo(204);
    var list = dav.ask("PROPFIND", WORK).with("Depth", "1").body(propfind("<d:getetag/>"));
    assertThat(list.answer().xml()).contains(WORK + "a@b.ics").doesNotContain("%40");
  }

  @Test
  void deletingACalendarTakesAllInItAlong() {
    put("1.ics", event("1"));
    assertThat(dav.ask("DELETE", WORK).answer().status()).isEqualTo(204);
    assertThat(dav.ask("GET", WORK + "1.ics").answer().status()).isEqualTo(404);
    assertThat(dav.ask("PROPFIND", WORK).with("Depth", "0").answer().status()).isEqualTo(404);
    dav.ask("MKCALENDAR", WORK).answer();
    assertThat(dav.ask("REPORT", WORK).body(Texts.sync("")).answer().xml()).doesNotContain("1.ics");
  }

  @Test
  void whatIsNotYetToBeSeenIsSaid() {
    dav.desk.visible = false;
    assertThat(put("1.ics", event("1")).status()).isEqualTo(202);
    assertThat(dav.ask("DELETE", WORK + "1.ics").answer().status()).isEqualTo(202);
    assertThat(dav.ask("MKCALENDAR", "/dav/calendars/anna/x/").answer().status()).isEqualTo(202);
  }

  @Test
  void creationTakesComponentsAndEveryProperty() {
    var answer =
        dav.ask("MKCOL", "/dav/calendars/anna/tasks")
            .body(
                "<d:mkcol xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:set><d:prop>"
                    + "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>"
                    + "<d:displayname>Tasks</d:displayname><x xmlns='urn:x'>1</x>"
                    + "<c:supported-calendar-component-set><c:comp name='vtodo'/>"
                    + "</c:supported-calendar-component-set></d:prop></d:set></d:mkcol>")
            .answer();
    assertThat(answer.status()).isEqualTo(201);
    var created = (CreateCalendar) dav.desk.sent.getLast();
    assertThat(created.segment().raw()).isEqualTo("tasks");
    assertThat(created.components()).containsExactly("VTODO");
    assertThat(created.properties().displayName()).isEqualTo("Tasks");
    assertThat(created.properties().others()).containsKey("{urn:x}x");
  }

  @Test
  void creationWithAPropertyThatCannotBeMakesNothing() {
    var answer =
        dav.ask("MKCALENDAR", "/dav/calendars/anna/x/")
            .body(
                "<c:mkcalendar xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:set>"
                    + "<d:prop><d:displayname>X</d:displayname><d:getetag>1</d:getetag></d:prop>"
                    + "</d:set></c:mkcalendar>")
            .answer();
    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.xml())
        .startsWith("<d:multistatus><d:response><d:href>/dav/calendars/anna/")
        .contains("424", "<d:cannot-modify-protected-property/>");
    assertThat(dav.ask("GET", "/dav/calendars/anna/x/").answer().status()).isEqualTo(404);
  }

  @Test
  void componentsThatNobodyKnowsAreRefused() {
    var answer =
        dav.ask("MKCALENDAR", "/dav/calendars/anna/x/")
            .body(
                "<c:mkcalendar xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:set>"
                    + "<d:prop><c:supported-calendar-component-set><c:comp name='VX'/>"
                    + "</c:supported-calendar-component-set></d:prop></d:set></c:mkcalendar>")
            .answer();
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.xml()).contains("<cal:supported-calendar-component/>");
  }

  private DavServer.Answer put(String segment, String text, String... header) {
    var put = dav.ask("PUT", WORK + segment).type("text/calendar; charset=utf-8").body(text);
    return header.length == 0 ? put.answer() : put.with(header[0], header[1]).answer();
  }
}
