package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.query.dav.Texts.missing;
import static org.chalet.query.dav.Texts.multistatus;
import static org.chalet.query.dav.Texts.ok;
import static org.chalet.query.dav.Texts.propfind;
import static org.chalet.query.dav.Texts.response;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {
  private static final String ME = "<d:href>/dav/principals/anna/</d:href>";

  private final DavServer dav = new DavServer();

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PROPFIND", "OPTIONS", "HEAD", "REPORT"})
  void wellKnownLeadsOnWhateverTheMethod(String method) {
    for (String service : new String[] {"caldav", "carddav", "caldav/"}) {
      var answer = dav.askAsNobody(method, "/.well-known/" + service).answer();
      assertThat(answer.status()).isEqualTo(301);
      assertThat(answer.header("Location")).isEqualTo("/dav/");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/dav", "/dav/", "/dav/principals/", "/dav/calendars/"})
  void clientsFindTheirPrincipalWhereverTheyBegin(String path) {
    var answer =
        dav.ask("PROPFIND", path)
            .with("Depth", "0")
            .body(propfind("<d:current-user-principal/><d:principal-URL/>"))
            .answer();
    assertThat(answer.status()).isEqualTo(207);
    assertThat(answer.xml())
        .contains(ok("<d:current-user-principal>" + ME + "</d:current-user-principal>"))
        .contains(missing("<d:principal-URL/>"));
  }

  @Test
  void thePrincipalNamesHomesAndAddresses() {
    var answer =
        dav.ask("PROPFIND", "/dav/principals/anna/")
            .with("Depth", "0")
            .body(
                propfind(
                    "<d:resourcetype/><d:displayname/><d:principal-URL/><c:calendar-home-set/>"
                        + "<r:addressbook-home-set/><c:calendar-user-address-set/>"
                        + "<s:email-address-set/><d:principal-collection-set/><d:owner/>"
                        + "<c:schedule-inbox-URL/><s:dropbox-home-URL/><d:group-membership/>"))
            .answer();
    assertThat(answer.xml())
        .isEqualTo(
            multistatus(
                "<d:response><d:href>/dav/principals/anna/</d:href>",
                ok(
                    "<d:resourcetype><d:principal/></d:resourcetype>"
                        + "<d:displayname>Anna &lt;Meier&gt;</d:displayname>"
                        + "<d:principal-URL>"
                        + ME
                        + "</d:principal-URL>"
                        + "<cal:calendar-home-set><d:href>/dav/calendars/anna/</d:href>"
                        + "</cal:calendar-home-set><card:addressbook-home-set>"
                        + "<d:href>/dav/addressbooks/anna/</d:href></card:addressbook-home-set>"
                        + "<cal:calendar-user-address-set>"
                        + "<d:href>mailto:anna@example.org</d:href>"
                        + "<d:href>mailto:a.meier@example.org</d:href>"
                        + ME
                        + "</cal:calendar-user-address-set><cs:email-address-set>"
                        + "<cs:email-address>anna@example.org</cs:email-address>"
                        + "<cs:email-address>a.meier@example.org</cs:email-address>"
                        + "</cs:email-address-set><d:principal-collection-set>"
                        + "<d:href>/dav/principals/</d:href></d:principal-collection-set>"
                        + "<d:owner>"
                        + ME
                        + "</d:owner><cal:schedule-inbox-URL>"
                        + "<d:href>/dav/calendars/anna/inbox/</d:href></cal:schedule-inbox-URL>"
                        + "<d:group-membership/>"),
                missing("<cs:dropbox-home-URL/>"),
                "</d:response>"));
  }

  @Test
  void optionsTellWhatIsOfferedEvenToStrangers() {
    for (var asked :
        new DavServer.Asked[] {
          dav.ask("OPTIONS", "/dav/principals/anna/"), dav.askAsNobody("OPTIONS", "/dav/")
        }) {
      var answer = asked.answer();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("DAV")).isEqualTo(DavWiring.DAV_HEADER);
      assertThat(answer.header("Allow")).contains("PROPFIND", "REPORT", "HEAD");
    }
  }

  @Test
  void aHomeListsItsCalendarsWithWhatClientsShow() {
    dav.ask("MKCALENDAR", "/dav/calendars/anna/a%20b/")
        .body(
            "<c:mkcalendar xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'><d:set><d:prop>"
                + "<d:displayname>Work</d:displayname><c:supported-calendar-component-set>"
                + "<c:comp name='VTODO'/></c:supported-calendar-component-set>"
                + "</d:prop></d:set></c:mkcalendar>")
        .answer();
    var answer =
        dav.ask("PROPFIND", "/dav/calendars/anna/")
            .with("Depth", "1")
            .body(
                propfind(
                    "<d:resourcetype/><d:displayname/><c:supported-calendar-component-set/>"
                        + "<s:getctag/><d:sync-token/><i:calendar-color/>"))
            .answer();
    assertThat(answer.xml().replaceFirst("\"1-[0-9a-f]+\"", "\"1-x\""))
        .isEqualTo(
            multistatus(
                "<d:response><d:href>/dav/calendars/anna/</d:href>",
                ok(
                    "<d:resourcetype><d:collection/></d:resourcetype>"
                        + "<cs:getctag>\"1-x\"</cs:getctag>"),
                missing(
                    "<d:displayname/><cal:supported-calendar-component-set/><d:sync-token/>"
                        + "<ical:calendar-color/>"),
                "</d:response><d:response><d:href>/dav/calendars/anna/a%20b/</d:href>",
                ok(
                    "<d:resourcetype><d:collection/><cal:calendar/></d:resourcetype>"
                        + "<d:displayname>Work</d:displayname>"
                        + "<cal:supported-calendar-component-set><cal:comp name=\"VTODO\"/>"
                        + "</cal:supported-calendar-component-set>"
                        + "<cs:getctag>\"1\"</cs:getctag>"
                        + "<d:sync-token>https://dav.example.org:8443/ns/sync/1/1</d:sync-token>"),
                missing("<ical:calendar-color/>"),
                "</d:response>"));
  }

  @Test
  void peopleFindThemselvesAlone() {
    String search =
        "<d:principal-property-search xmlns:d='DAV:'><d:property-search><d:prop>"
            + "<d:displayname/></d:prop><d:match>%s</d:match></d:property-search>"
            + "<d:prop><d:displayname/></d:prop></d:principal-property-search>";
    var found = dav.ask("REPORT", "/dav/principals/").body(search.formatted("MEIER")).answer();
    assertThat(found.xml())
        .isEqualTo(
            multistatus(
                response(
                    "/dav/principals/anna/", "<d:displayname>Anna &lt;Meier&gt;</d:displayname>")));
    var nobody = dav.ask("REPORT", "/dav/principals/").body(search.formatted("bob")).answer();
    assertThat(nobody.xml()).isEqualTo(multistatus());
  }

  @Test
  void principalsSayByWhatTheyAreSearched() {
    var answer =
        dav.ask("REPORT", "/dav/principals/")
            .body("<principal-search-property-set xmlns='DAV:'/>")
            .answer();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.xml()).contains("<d:prop><d:displayname/></d:prop>");
  }

  @Test
  void aCalendarNamesItsReports() {
    dav.ask("MKCALENDAR", "/dav/calendars/anna/work/").answer();
    var answer =
        dav.ask("PROPFIND", "/dav/calendars/anna/work/")
            .with("Depth", "0")
            .body(propfind("<d:supported-report-set/>"))
            .answer();
    assertThat(answer.xml())
        .contains("<d:report><d:sync-collection/></d:report>")
        .contains("<d:report><cal:calendar-query/></d:report>")
        .contains("<d:report><cal:calendar-multiget/></d:report>")
        .doesNotContain("addressbook-query");
  }
}
