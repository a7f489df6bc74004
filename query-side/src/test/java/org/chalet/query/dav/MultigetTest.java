package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.multistatus;
import static org.chalet.query.dav.Texts.response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MultigetTest {
  private static final String WORK = "/dav/calendars/anna/work/";
  private static final String PEOPLE = "/dav/addressbooks/anna/people/";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void fill() {
    dav.ask("MKCALENDAR", WORK).answer();
    dav.ask("MKCOL", PEOPLE)
        .body(
            "<mkcol xmlns='DAV:'><set><prop><resourcetype><collection/>"
                + "<addressbook xmlns='urn:ietf:params:xml:ns:carddav'/></resourcetype></prop>"
                + "</set></mkcol>")
        .answer();
  }

  @Test
  void answersInOrderAndWithTheHrefsAsTheyWereWritten() {
    String etag = dav.ask("PUT", WORK + "a@b.ics").body(Texts.event("1")).answer().header("ETag");
    dav.ask("PUT", WORK + "2.ics").body(Texts.event("2")).answer();
    dav.ask("DELETE", WORK + "2.ics").answer();
    String found = "<d:getetag>" + etag.replace("\"", "\"") + "</d:getetag>";
    var answer =
        dav.ask("REPORT", WORK)
            .body(
                "<c:calendar-multiget xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'>"
                    + "<d:prop><d:getetag/></d:prop>"
                    + "<d:href>"
                    + WORK
                    + "a%40b.ics</d:href><d:href>"
                    + WORK
                    + "2.ics</d:href>"
                    + "<d:href>https://dav.example.org:8443"
                    + WORK
                    + "a@b.ics</d:href>"
                    + "<d:href>/dav/calendars/bob/work/1.ics</d:href><d:href>%zz</d:href>"
                    + "<d:href>"
                    + WORK
                    + "../work/a@b.ics</d:href>"
                    + "</c:calendar-multiget>")
            .answer();
    assertThat(answer.xml())
        .isEqualTo(
            multistatus(
                response(WORK + "a%40b.ics", found),
                absent(WORK + "2.ics"),
                response("https://dav.example.org:8443" + WORK + "a@b.ics", found),
                absent("/dav/calendars/bob/work/1.ics"),
                absent("%zz"),
                absent(WORK + "../work/a@b.ics")));
  }

  @Test
  void partsOfEventsCanBeAskedFor() {
    String recurring =
        Texts.event("1", ":20260302T100000Z", ":20260302T110000Z", "RRULE:FREQ=DAILY;COUNT=9\r\n");
    dav.ask("PUT", WORK + "1.ics").body(recurring).answer();
    String expanded = calendarData("<c:expand start='20260304T000000Z' end='20260306T000000Z'/>");
    assertThat(expanded)
        .contains("DTSTART:20260304T100000Z", "DTSTART:20260305T100000Z")
        .doesNotContain("20260306", "RRULE");
    String selected =
        calendarData(
            "<c:comp name='VCALENDAR'><c:prop name='VERSION'/><c:comp name='VEVENT'>"
                + "<c:prop name='UID'/></c:comp></c:comp>");
    assertThat(selected)
        .isEqualTo(
            "BEGIN:VCALENDAR&#13;\nVERSION:2.0&#13;\nBEGIN:VEVENT&#13;\nUID:1&#13;\n"
                + "END:VEVENT&#13;\nEND:VCALENDAR&#13;\n");
    assertThat(calendarData("")).contains("RRULE");
  }

  @Test
  void anotherTypeOfDataIsRefused() {
    var answer =
        dav.ask("REPORT", WORK)
            .body(
                "<c:calendar-multiget xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'>"
                    + "<d:prop><c:calendar-data content-type='application/calendar+json'/>"
                    + "</d:prop><d:href>"
                    + WORK
                    + "1.ics</d:href></c:calendar-multiget>")
            .answer();
    assertThat(answer.xml()).contains("<cal:supported-calendar-data/>");
  }

  @Test
  void cardsComeInTheVersionThatIsAskedFor() {
    String card = Texts.card("1", "Lea", "lea@example.org");
    dav.ask("PUT", PEOPLE + "1.vcf").body(card).answer();
    assertThat(addressData("")).isEqualTo(card.replace("\r", "&#13;"));
    assertThat(addressData(" content-type='text/vcard' version='3.0'"))
        .isEqualTo(card.replace("\r", "&#13;"));
    assertThat(addressData(" content-type='text/vcard' version='4.0'"))
        .contains("VERSION:4.0", "X-OWN:kept", "UID:1");
    assertThat(addressData(" version='2.1'")).isEqualTo("refused");
  }

  @Test
  void older_cards_are_what_clients_get_that_do_not_say() {
    String modern = Texts.card("1", "Lea", "lea@example.org").replace("3.0", "4.0");
    dav.ask("PUT", PEOPLE + "1.vcf").body(modern).answer();
    assertThat(addressData("")).contains("VERSION:3.0", "X-OWN:kept", "UID:1");
    assertThat(addressData(" version='4.0'")).isEqualTo(modern.replace("\r", "&#13;"));
    dav.ask("PUT", PEOPLE + "1.vcf")
        .body("BEGIN:VCARD\r\nVERSION:2.1\r\nN:Rossi;Lea\r\nTEL;HOME:1\r\nEND:VCARD\r\n")
        .answer();
    assertThat(addressData("")).contains("VERSION:3.0", "FN:Lea Rossi", "TEL;TYPE=HOME:1");
  }

  @Test
  void a_card_is_got_in_the_version_that_is_accepted() {
    String card = Texts.card("1", "Lea", "lea@example.org");
    dav.ask("PUT", PEOPLE + "1.vcf").body(card).answer();
    for (String accept : new String[] {"text/vcard", "*/*", "text/vcard; version=2.1", "x"}) {
      assertThat(get(accept).body()).as(accept).isEqualTo(card);
    }
    var modern = get("text/vcard; version=3.0; q=0.5, text/vcard; version=\"4.0\", */*;q=0.1");
    assertThat(modern.body()).contains("VERSION:4.0");
    assertThat(modern.header("Content-Type")).isEqualTo("text/vcard; charset=utf-8; version=4.0");
    assertThat(modern.response().getHeaders("Vary")).contains("Accept");
  }

  @Test
  void an_object_answers_for_itself() {
    dav.ask("PUT", WORK + "1.ics").body(Texts.event("1")).answer();
    dav.ask("PUT", PEOPLE + "1.vcf").body(Texts.card("1", "Lea", "lea@example.org")).answer();
    String calendar = " xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'>";
    for (String request :
        new String[] {
          "<c:calendar-multiget"
              + calendar
              + "<d:href>"
              + WORK
              + "1.ics</d:href>"
              + "</c:calendar-multiget>",
          "<c:calendar-query"
              + calendar
              + "<c:filter><c:comp-filter name='VCALENDAR'/></c:filter>"
              + "</c:calendar-query>"
        }) {
      assertThat(dav.ask("REPORT", WORK + "1.ics").body(request).answer().xml())
          .isEqualTo(multistatus(response(WORK + "1.ics", "")));
    }
    assertThat(
            dav.ask("REPORT", PEOPLE + "1.vcf")
                .body(
                    "<c:addressbook-query xmlns:c='urn:ietf:params:xml:ns:carddav'><c:filter>"
                        + "<c:prop-filter name='FN'><c:text-match>luc</c:text-match>"
                        + "</c:prop-filter></c:filter></c:addressbook-query>")
                .answer()
                .xml())
        .isEqualTo(multistatus());
  }

  private DavServer.Answer get(String accept) {
    return dav.ask("GET", PEOPLE + "1.vcf").with("Accept", accept).answer();
  }

  @Test
  void another_form_of_a_card_has_another_etag() {
    dav.ask("PUT", PEOPLE + "1.vcf").body(Texts.card("1", "Lea", "lea@example.org")).answer();
    String stored = get("text/vcard;version=3.0").header("ETag");
    var modern = get("text/vcard;version=4.0");
    String tag = modern.header("ETag");
    assertThat(tag).isNotEqualTo(stored).matches("\"[^\"]+\"");
    assertThat(dav.ask("GET", PEOPLE + "1.vcf").answer().header("ETag")).isEqualTo(stored);
    assertThat(getUnless(tag).status()).isEqualTo(304);
    assertThat(getUnless(stored).status()).isEqualTo(200);
  }

  @Test
  void whoever_knows_a_card_in_one_form_may_change_it() {
    dav.ask("PUT", PEOPLE + "1.vcf").body(Texts.card("1", "Lea", "lea@example.org")).answer();
    String tag = get("text/vcard;version=4.0").header("ETag");
    assertThat(put(tag.replaceFirst("\"[0-9a-f]", "\"x")).status()).isEqualTo(412);
    assertThat(put(tag).status()).isEqualTo(204);
    assertThat(put(tag).status()).isEqualTo(412);
    String next = get("text/vcard;version=4.0").header("ETag");
    assertThat(deleteIf(tag)).isEqualTo(412);
    assertThat(deleteIf(next)).isEqualTo(204);
  }

  private int deleteIf(String tag) {
    return dav.ask("DELETE", PEOPLE + "1.vcf").with("If", "([" + tag + "])").answer().status();
  }

  private DavServer.Answer getUnless(String tag) {
    return dav.ask("GET", PEOPLE + "1.vcf")
        .with("Accept", "text/vcard;version=4.0")
        .with("If-None-Match", tag)
        .answer();
  }

  private DavServer.Answer put(String match) {
    return dav.ask("PUT", PEOPLE + "1.vcf")
        .type("text/vcard")
        .with("If-Match", match)
        .body(Texts.card("1", "Somebody Else", "else@example.org"))
        .answer();
  }

  private String calendarData(String content) {
    return data(
        WORK,
        "1.ics",
        "<c:calendar-multiget xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'><d:prop>"
            + "<c:calendar-data>"
            + content
            + "</c:calendar-data></d:prop><d:href>"
            + WORK
            + "1.ics</d:href></c:calendar-multiget>");
  }

  private String addressData(String attributes) {
    return data(
        PEOPLE,
        "1.vcf",
        "<c:addressbook-multiget xmlns:c='urn:ietf:params:xml:ns:carddav' xmlns:d='DAV:'><d:prop>"
            + "<c:address-data"
            + attributes
            + "/></d:prop><d:href>"
            + PEOPLE
            + "1.vcf</d:href></c:addressbook-multiget>");
  }

  private String data(String collection, String name, String request) {
    var answer = dav.ask("REPORT", collection).with("Depth", "0").body(request).answer();
    if (answer.status() != 207) {
      return "refused";
    }
    assertThat(answer.xml()).contains(collection + name);
    return answer.xml().replaceFirst("(?s).*-data>(.*)</[a-z]+:[a-z]+-data>.*", "$1");
  }

  private static String absent(String href) {
    return "<d:response><d:href>"
        + href
        + "</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>";
  }
}
